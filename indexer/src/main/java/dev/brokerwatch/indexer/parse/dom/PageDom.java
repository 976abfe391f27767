package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A page's elements in their order, with an index by class, id and tag, so that a selector looks at few of them.
/// Immutable in use; belongs to one thread. Depth and number of elements are bounded, see [HtmlBounds].
public final class PageDom {

    private static final int DEEPEST = 512;
    private static final int MOST_FOUND = 4;

    /// Attributes that so many elements have that an index of them would cost more than it saves.
    private static final Set<String> COMMON =
            Set.of(
                    "href", "src", "style", "title", "alt", "target", "width", "height", "border",
                    "rel", "type", "name", "value", "align", "valign", "cellpadding",
                    "cellspacing", "colspan", "rowspan", "onclick", "onmouseover", "content");

    private static final Places NONE = new Places();

    private final Document document;
    private final List<Element> elements = new ArrayList<>(1_024);
    private final Map<Element, Integer> places = new HashMap<>(1_024);
    private final Map<String, Places> byClass = new HashMap<>(256);
    private final Map<String, Places> byTag = new HashMap<>(64);
    private final Map<String, Places> byIdForm = new HashMap<>(128);
    private final Map<String, Places> byAttribute = new HashMap<>(64);
    private final Map<String, String> joined = new HashMap<>();
    private final Places withId = new Places();
    private int[] ends = new int[1_024];

    private PageDom(Document document) {
        this.document = document;
        index();
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

    /// The body, or the whole where there is none (a frameset).
    public Element body() {
        Element body = document.body();
        return places.containsKey(body) ? body : document;
    }

    /// The names of all classes.
    public Set<String> classNames() {
        return byClass.keySet();
    }

    /// The ids of all elements in lower case, each run of digits as `#`.
    public Set<String> idForms() {
        return byIdForm.keySet();
    }

    public List<Element> ofTag(String name) {
        return byTag.getOrDefault(name, NONE).in(elements);
    }

    public List<Element> ofClass(String name) {
        return byClass.getOrDefault(name, NONE).in(elements);
    }

    public List<Element> ofIdForm(String form) {
        return byIdForm.getOrDefault(form, NONE).in(elements);
    }

    /// Whether the page has anything that the selector finds. For tests of one attribute's part over all elements of a tag,
    /// as engines' markers are, their values are joined once.
    public boolean has(Selector selector) {
        for (Selector.Alternative alternative : selector.alternatives()) {
            for (Selector.Path path : alternative.paths()) {
                Compound key = path.key();
                AttributeTest part = path.steps().size() == 1 ? key.onlyPart() : null;
                if (part != null) {
                    if (joined(String.valueOf(key.tag()), part.name())
                            .contains(part.value().toLowerCase(Locale.ROOT))) {
                        return true;
                    }
                } else if (!find(alternative, document, 1).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private String joined(String tag, String attribute) {
        return joined.computeIfAbsent(
                tag + " " + attribute,
                key -> {
                    StringBuilder values = new StringBuilder();
                    for (Element element : byTag.getOrDefault(tag, NONE).in(elements)) {
                        values.append(Attr.of(element, attribute)).append('\n');
                    }
                    return values.toString().toLowerCase(Locale.ROOT);
                });
    }

    static String idForm(String id) {
        StringBuilder form = new StringBuilder(id.length());
        boolean digits = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || c == '#';
            if (!digit) {
                form.append(Character.toLowerCase(c));
            } else if (!digits) {
                form.append('#');
            }
            digits = digit;
        }
        return form.toString();
    }

    /// All elements, in document order.
    public List<Element> elements() {
        return elements;
    }

    /// The elements of `scope`, itself the first, in document order.
    public List<Element> within(Element scope) {
        int start = place(scope);
        return start < 0 ? List.of() : elements.subList(start, ends[start]);
    }

    /// An element's place in document order; negative for one of another tree.
    public int place(Element element) {
        return places.getOrDefault(element, -1);
    }

    public boolean contains(Element outer, Element inner) {
        int start = place(outer);
        int place = place(inner);
        return start >= 0 && place >= start && place < ends[start];
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
    public @Nullable Found firstFound(
            Selector selector, Element scope, Predicate<Found> accepted) {
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
        List<Element> found = new ArrayList<>(most == 1 ? 1 : 8);
        for (Selector.Path path : alternative.paths()) {
            find(path, start, most, found);
        }
        if (alternative.paths().size() > 1) {
            found.sort(Comparator.comparingInt(this::place));
        }
        return found;
    }

    private void find(Selector.Path path, int start, int most, List<Element> found) {
        Places candidates = candidates(path.key());
        if (candidates == null) {
            return;
        }
        for (int i = candidates.from(start); i < candidates.size; i++) {
            int place = candidates.at[i];
            if (place >= ends[start] || found.size() >= most) {
                break;
            }
            Element element = elements.get(place);
            if (path.matches(element)) {
                found.add(element);
            }
        }
    }

    private @Nullable Places candidates(Compound key) {
        if (!key.classes().isEmpty()) {
            return byClass.get(key.classes().getFirst());
        }
        String idForm = key.idForm();
        if (idForm != null) {
            return byIdForm.get(idForm);
        }
        if (key.asksForId()) {
            return withId;
        }
        String tag = key.tag();
        if (tag != null) {
            return byTag.get(tag);
        }
        String attribute = key.attributes().isEmpty() ? "" : key.attributes().getFirst().name();
        return attribute.isEmpty() || COMMON.contains(attribute)
                ? byTag.get("*")
                : byAttribute.get(attribute);
    }

    private void index() {
        Places all = new Places();
        byTag.put("*", all);
        Element element = document;
        while (true) {
            add(element, all);
            Element next = element.firstElementChild();
            while (next == null && !element.equals(document)) {
                close(element);
                next = element.nextElementSibling();
                if (next == null) {
                    element = parentOf(element);
                }
            }
            if (next == null) {
                close(document);
                return;
            }
            element = next;
        }
    }

    private Element parentOf(Element element) {
        Element parent = element.parent();
        return parent == null ? document : parent;
    }

    private void add(Element element, Places all) {
        int place = elements.size();
        elements.add(element);
        places.put(element, place);
        all.add(place);
        byTag.computeIfAbsent(element.normalName(), tag -> new Places()).add(place);
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            switch (name) {
                case "id" -> {
                    withId.add(place);
                    byIdForm.computeIfAbsent(idForm(attribute.getValue()), form -> new Places())
                            .add(place);
                }
                case "class" -> addClasses(attribute.getValue(), place);
                default -> {
                    if (!COMMON.contains(name)) {
                        byAttribute.computeIfAbsent(name, key -> new Places()).add(place);
                    }
                }
            }
        }
    }

    private void addClasses(String names, int place) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > start) {
                    byClass.computeIfAbsent(names.substring(start, i), name -> new Places())
                            .add(place);
                }
                start = i + 1;
            }
        }
    }

    private void close(Element element) {
        int place = place(element);
        if (ends.length < elements.size()) {
            ends = Arrays.copyOf(ends, elements.size() * 2);
        }
        ends[place] = elements.size();
    }

    /// Places in ascending order.
    private static final class Places {
        private int[] at = new int[4];
        private int size;

        void add(int place) {
            if (size > 0 && at[size - 1] == place) {
                return;
            }
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
            }
            at[size++] = place;
        }

        List<Element> in(List<Element> elements) {
            List<Element> found = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                found.add(elements.get(at[i]));
            }
            return found;
        }

        int from(int place) {
            int found = Arrays.binarySearch(at, 0, size, place);
            return found < 0 ? -found - 1 : found;
        }
    }
}
