package dev.brokerwatch.indexer.parse.dom;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A selector's part between combinators: a tag, classes, attribute tests, and what it must not be.
///
/// @param tag in lower case; null for any
record Compound(
        @Nullable String tag,
        List<String> classes,
        List<AttributeTest> attributes,
        List<Compound> not) {

    Compound {
        classes = List.copyOf(classes);
        attributes = List.copyOf(attributes);
        not = List.copyOf(not);
    }

    /// The form of the id that is asked for (see [PageDom#idForms]); null where none or only its beginning is.
    @Nullable String idForm() {
        for (AttributeTest test : attributes) {
            if (test.name().equals("id") && test.operator() == AttributeTest.Operator.EQUALS) {
                return PageDom.idForm(test.value());
            }
        }
        return null;
    }

    /// The only test, where it is for a part of an attribute of one tag; else null.
    @Nullable AttributeTest onlyPart() {
        boolean only =
                tag != null && classes.isEmpty() && not.isEmpty() && attributes.size() == 1;
        AttributeTest test = only ? attributes.getFirst() : null;
        return test != null && test.operator() == AttributeTest.Operator.CONTAINS ? test : null;
    }

    boolean asksForId() {
        return attributes.stream().anyMatch(test -> test.name().equals("id"));
    }

    boolean matches(Element element) {
        if (tag != null && !element.normalName().equals(tag)) {
            return false;
        }
        for (String name : classes) {
            if (!element.hasClass(name)) {
                return false;
            }
        }
        for (AttributeTest test : attributes) {
            if (!test.matches(element)) {
                return false;
            }
        }
        for (Compound excluded : not) {
            if (excluded.matches(element)) {
                return false;
            }
        }
        return true;
    }
}
