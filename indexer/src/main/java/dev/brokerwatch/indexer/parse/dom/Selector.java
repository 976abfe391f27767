package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Alternatives, the first that finds anything counts. Each is a small part of CSS: tags, `#id`, `.class`, attribute tests
/// (see [AttributeTest]), `:not(…)`, descendants and children, and at the end ` @name` where not the element's text but an
/// attribute is meant. ` | ` joins what two of them find. Immutable and thread-safe.
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
            read.add(alternative(written));
        }
        return new Selector(read);
    }

    private static Alternative alternative(String written) {
        List<Path> paths = new ArrayList<>();
        for (String path : written.split(" \\| ", -1)) {
            paths.add(new SelectorReader(path.strip()).read());
        }
        return new Alternative(paths, paths.getLast().attribute());
    }

    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    List<Alternative> alternatives() {
        return alternatives;
    }

    /// What any of the paths finds.
    record Alternative(List<Path> paths, @Nullable String attribute) {

        Alternative {
            paths = List.copyOf(paths);
        }
    }

    /// @param steps from the outermost to the element itself
    /// @param child whether step `i` must be the parent of step `i + 1`, and not any ancestor
    /// @param attribute that the element must have, or null
    record Path(List<Compound> steps, List<Boolean> child, @Nullable String attribute) {

        Path {
            steps = List.copyOf(steps);
            child = List.copyOf(child);
        }

        Compound key() {
            return steps.getLast();
        }

        boolean matches(Element element) {
            if (attribute != null && !Attr.has(element, attribute)) {
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
