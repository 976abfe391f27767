package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Alternatives, the first that finds anything counts. Each is a small part of CSS: tags, `#id`, `.class`, attribute tests
/// (see [AttributeTest]), `:not(…)`, descendants and children, and at the end ` @name` where not the element's text but an
/// attribute is meant. Immutable and thread-safe.
public final class Selector {

    /// Finds nothing.
    public static final Selector NONE = new Selector(List.of());

    private final List<Alternative> alternatives;

    private Selector(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /// Throws `IllegalArgumentException` that shows the place, for what is no selector here.
    public static Selector of(List<String> alternatives) {
        List<Alternative> read = new ArrayList<>();
        for (String written : alternatives) {
            for (String one : written.split(",(?![^(\\[]*[)\\]])", -1)) {
                read.add(new SelectorReader(one.strip()).read());
            }
        }
        return new Selector(read);
    }

    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    List<Alternative> alternatives() {
        return alternatives;
    }

    /// @param steps from the outermost to the element itself
    /// @param child whether step `i` must be the parent of step `i + 1`, and not any ancestor
    record Alternative(List<Compound> steps, List<Boolean> child, @Nullable String attribute) {

        Alternative {
            steps = List.copyOf(steps);
            child = List.copyOf(child);
        }

        Compound key() {
            return steps.getLast();
        }

        boolean matches(Element element) {
            if (attribute != null && !element.hasAttr(attribute)) {
                return false;
            }
            return steps.getLast().matches(element)
                    && matchesAbove(element.parent(), steps.size() - 2);
        }

        /// Each step takes the nearest ancestor that fits; a child step tries the parent only.
        private boolean matchesAbove(@Nullable Element from, int last) {
            Element at = from;
            int step = last;
            while (step >= 0) {
                if (at == null) {
                    return false;
                }
                if (steps.get(step).matches(at)) {
                    step--;
                } else if (child.get(step)) {
                    return false;
                }
                at = at.parent();
            }
            return true;
        }
    }
}
