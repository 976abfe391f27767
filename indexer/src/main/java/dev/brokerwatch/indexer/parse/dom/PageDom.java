package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A page's elements in their order, with an index by class, id and tag, so that a selector looks at few of them.
/// Immutable in use; belongs to one thread. Depth and number of elements are bounded, see [HtmlBounds].
public final class PageDom {

    private static final int DEEPEST = 512;
    private static final int MOST_FOUND = 4;

    /// Of fewer elements each is asked.
    private static final int MANY = 12;

    private final Document document;
    private final PageIndex index;
    private final Map<String, String> joined = new HashMap<>();
    private @Nullable String title;

    private PageDom(Document document) {
        this.document = document;
        index = new PageIndex(document);
    }

    /// Reads HTML, whatever it is.
    public static PageDom of(String html) {
        return new PageDom(parse(html));
    }

    /// Indexes a tree that was changed after it was read.
    public static PageDom of(Document document) {
        return new PageDom(document);
    }

    static Document parse(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return parser.parseInput(HtmlBounds.within(html), "");
    }

    public Document document() {
        return document;
    }

    /// What stands in `title`, blanks collapsed.
    public String title() {
        if (title == null) {
            title = Texts.collapse(document.title());
        }
        return title;
    }

    /// What the page's root says its language is, such as `en-GB`; may be empty.
    public String language() {
        List<Element> roots = ofTag("html");
        return roots.isEmpty() ? "" : Attr.of(roots.getFirst(), "lang");
    }

    /// The body, or the whole where there is none (a frameset).
    public Element body() {
        Element body = document.body();
        return index.place(body) >= 0 ? body : document;
    }

    /// The names of all classes.
    public Set<String> classNames() {
        return index.byClass.keySet();
    }

    /// The ids of all elements in lower case, each run of digits as `#`.
    public Set<String> idForms() {
        return index.byIdForm.keySet();
    }

    public List<Element> ofTag(String name) {
        return index.byTag.getOrDefault(name, PageIndex.NONE).in(index.elements);
    }

    /// Whether an element of the tag is in `scope`, itself included.
    public boolean holds(String tag, Element scope) {
        int start = place(scope);
        PageIndex.Places places = index.byTag.getOrDefault(tag, PageIndex.NONE);
        int first = places.from(start);
        return start >= 0 && first < places.size() && places.get(first) < index.end(start);
    }

    public List<Element> ofClass(String name) {
        return index.byClass.getOrDefault(name, PageIndex.NONE).in(index.elements);
    }

    public List<Element> ofIdForm(String form) {
        return index.byIdForm.getOrDefault(form, PageIndex.NONE).in(index.elements);
    }

    /// Whether the page has anything that the selector finds. For tests of one attribute's part over all elements of a tag,
    /// as engines' markers are, their values are joined once.
    public boolean has(Selector selector) {
        for (Selector.Alternative alternative : selector.alternatives()) {
            for (Selector.Path path : alternative.paths()) {
                Compound key = path.key();
                AttributeTest part = path.steps().size() == 1 ? key.onlyPart() : null;
                if (part != null) {
                    if (mayHave(part, key)) {
                        return true;
                    }
                } else if (!find(alternative, document, 1).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether an element of the compound's tag, wherever it stands, has the part in its attribute.
    private boolean mayHave(AttributeTest part, Compound key) {
        return joined(String.valueOf(key.tag()), part.name())
                .contains(part.value().toLowerCase(Locale.ROOT));
    }

    private String joined(String tag, String attribute) {
        return joined.computeIfAbsent(
                tag + " " + attribute,
                key -> {
                    StringBuilder values = new StringBuilder();
                    for (Element element :
                            index.byTag.getOrDefault(tag, PageIndex.NONE).in(index.elements)) {
                        values.append(Attr.of(element, attribute)).append('\n');
                    }
                    return values.toString().toLowerCase(Locale.ROOT);
                });
    }

    /// All elements, in document order.
    public List<Element> elements() {
        return index.elements;
    }

    /// The elements of `scope`, itself the first, in document order.
    public List<Element> within(Element scope) {
        int start = place(scope);
        return start < 0 ? List.of() : index.elements.subList(start, index.end(start));
    }

    /// An element's place in document order; negative for one of another tree.
    public int place(Element element) {
        return index.place(element);
    }

    public boolean contains(Element outer, Element inner) {
        int start = place(outer);
        int place = place(inner);
        return start >= 0 && place >= start && place < index.end(start);
    }

    /// What the first of the selector's alternatives that finds anything finds, over the whole page.
    public List<Element> select(Selector selector) {
        return select(selector, document);
    }

    /// What the first of the selector's alternatives that finds anything finds in `scope`, itself included.
    public List<Element> select(Selector selector, Element scope) {
        for (Selector.Alternative alternative : selector.alternatives()) {
            List<Element> found = find(alternative, scope, Integer.MAX_VALUE);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// What any of the selector's alternatives finds in `scope`, without doubles.
    public List<Element> selectAll(Selector selector, Element scope) {
        List<Element> all = new ArrayList<>();
        for (Selector.Alternative alternative : selector.alternatives()) {
            for (Element element : find(alternative, scope, Integer.MAX_VALUE)) {
                if (!all.contains(element)) {
                    all.add(element);
                }
            }
        }
        return all;
    }

    /// The first match that is accepted; of one alternative at most four are offered.
    public @Nullable Found firstFound(Selector selector, Element scope, Predicate<Found> accepted) {
        for (Selector.Alternative alternative : selector.alternatives()) {
            for (Element element : find(alternative, scope, MOST_FOUND)) {
                Found found = new Found(element, alternative.attribute());
                if (accepted.test(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    public @Nullable Element first(Selector selector, Element scope) {
        Found found = firstFound(selector, scope);
        return found == null ? null : found.element();
    }

    /// The first match with the attribute that its alternative asks for.
    public @Nullable Found firstFound(Selector selector, Element scope) {
        for (Selector.Alternative alternative : selector.alternatives()) {
            List<Element> found = find(alternative, scope, 1);
            if (!found.isEmpty()) {
                return new Found(found.getFirst(), alternative.attribute());
            }
        }
        return null;
    }

    /// A match.
    ///
    /// @param attribute where the value stands; null for the element's text
    public record Found(Element element, @Nullable String attribute) {

        /// The attribute's value, or the element's text on one line.
        public String value() {
            return attribute == null ? Texts.line(element) : Attr.of(element, attribute).strip();
        }
    }

    private List<Element> find(Selector.Alternative alternative, Element scope, int most) {
        int start = place(scope);
        if (start < 0) {
            return List.of();
        }
        List<Element> found = List.of();
        for (Selector.Path path : alternative.paths()) {
            found = find(path, start, most, found);
        }
        if (alternative.paths().size() > 1 && found.size() > 1) {
            found.sort(Comparator.comparingInt(this::place));
        }
        return found;
    }

    /// Whether the page has anything for each step of the path.
    private boolean mayFind(Selector.Path path) {
        for (int i = 0; i + 1 < path.steps().size(); i++) {
            if (index.candidates(path.steps().get(i)) == null) {
                return false;
            }
        }
        return true;
    }

    /// With what was found before; most selectors find nothing, and need no list for that.
    private List<Element> find(Selector.Path path, int start, int most, List<Element> before) {
        PageIndex.Places candidates = index.candidates(path.key());
        if (candidates == null || !mayFind(path)) {
            return before;
        }
        AttributeTest part = candidates.size() < MANY ? null : path.key().part();
        if (part != null && !mayHave(part, path.key())) {
            return before;
        }
        List<Element> found = before;
        int end = index.end(start);
        for (int i = candidates.from(start); i < candidates.size(); i++) {
            int place = candidates.get(i);
            if (place >= end || found.size() >= most) {
                break;
            }
            Element element = index.elements.get(place);
            if (path.matches(element)) {
                found = found.isEmpty() ? new ArrayList<>(most == 1 ? 1 : 8) : found;
                found.add(element);
            }
        }
        return found;
    }
}
