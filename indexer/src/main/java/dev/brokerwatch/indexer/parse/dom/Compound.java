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
