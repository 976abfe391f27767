package dev.brokerwatch.indexer.parse.dom;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A selector's part between combinators: a tag, classes, attribute tests, and what it must not be.
///
/// @param tag in lower case; null for any
/// @param idForm the form of the id that is asked for (see [PageDom#idForms]); null where none or only its beginning is
record Compound(
        @Nullable String tag,
        List<String> classes,
        List<AttributeTest> attributes,
        List<Compound> not,
        @Nullable String idForm,
        boolean asksForId) {

    Compound(
            @Nullable String tag,
            List<String> classes,
            List<AttributeTest> attributes,
            List<Compound> not) {
        this(tag, classes, attributes, not, idForm(attributes), asksForId(attributes));
    }

    Compound {
        classes = List.copyOf(classes);
        attributes = List.copyOf(attributes);
        not = List.copyOf(not);
    }

    private static @Nullable String idForm(List<AttributeTest> attributes) {
        for (AttributeTest test : attributes) {
            if (test.name().equals("id") && test.operator() == AttributeTest.Operator.EQUALS) {
                return PageIndex.idForm(test.value());
            }
        }
        return null;
    }

    /// A test for a part of an attribute, of elements of one tag; null where there is none.
    @Nullable AttributeTest part() {
        for (AttributeTest test : attributes) {
            if (tag != null && test.operator() == AttributeTest.Operator.CONTAINS) {
                return test;
            }
        }
        return null;
    }

    /// The only test, where it is for a part of an attribute of one tag; else null.
    @Nullable AttributeTest onlyPart() {
        boolean only = tag != null && classes.isEmpty() && not.isEmpty() && attributes.size() == 1;
        AttributeTest test = only ? attributes.getFirst() : null;
        return test != null && test.operator() == AttributeTest.Operator.CONTAINS ? test : null;
    }

    private static boolean asksForId(List<AttributeTest> attributes) {
        return attributes.stream().anyMatch(test -> test.name().equals("id"));
    }

    private boolean hasClasses(String told) {
        for (int i = 0; i < classes.size(); i++) {
            String name = classes.get(i);
            int at = told.indexOf(name);
            while (at >= 0 && !isWhole(told, at, at + name.length())) {
                at = told.indexOf(name, at + 1);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String told, int start, int end) {
        return (start == 0 || told.charAt(start - 1) <= ' ')
                && (end == told.length() || told.charAt(end) <= ' ');
    }

    boolean matches(Element element) {
        if (tag != null && !element.normalName().equals(tag)) {
            return false;
        }
        if (!classes.isEmpty() && !hasClasses(Attr.of(element, "class"))) {
            return false;
        }
        for (int i = 0; i < attributes.size(); i++) {
            if (!attributes.get(i).matches(element)) {
                return false;
            }
        }
        for (int i = 0; i < not.size(); i++) {
            if (not.get(i).matches(element)) {
                return false;
            }
        }
        return true;
    }
}
