package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where in document order a page's elements are, by tag, class, id and attribute; made in one walk without recursion.
final class PageIndex {

    /// Attributes that so many elements have that an index of them would cost more than it saves.
    private static final Set<String> COMMON =
            Set.of(
                    "href",
                    "src",
                    "style",
                    "title",
                    "alt",
                    "target",
                    "width",
                    "height",
                    "border",
                    "rel",
                    "type",
                    "name",
                    "value",
                    "align",
                    "valign",
                    "cellpadding",
                    "cellspacing",
                    "colspan",
                    "rowspan",
                    "onclick",
                    "onmouseover",
                    "content");

    static final Places NONE = new Places();

    private final Document document;
    private final ElementPlaces places = new ElementPlaces();
    final List<Element> elements = places.elements;
    final Map<String, Places> byClass = new HashMap<>(256);

    /// By the whole of a `class` attribute: many elements share one.
    private final Map<String, List<Places>> byNames = new HashMap<>(256);

    final Map<String, Places> byTag = new HashMap<>(64);
    final Map<String, Places> byIdForm = new HashMap<>(128);
    final Map<String, Places> byAttribute = new HashMap<>(64);
    private final Places withId = new Places();
    private int[] ends = new int[1_024];

    PageIndex(Document document) {
        this.document = document;
        index();
    }

    /// Negative for an element of another tree.
    int place(Element element) {
        return places.of(element);
    }

    /// The place behind the last element within the one at `place`.
    int end(int place) {
        return ends[place];
    }

    /// The elements among which those that the compound finds are; null for none.
    @Nullable Places candidates(Compound key) {
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

    /// An id in lower case, each run of digits as `#`.
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
        places.add(element);
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
        for (Places places : byNames.computeIfAbsent(names, this::placesOf)) {
            places.add(place);
        }
    }

    private List<Places> placesOf(String names) {
        List<Places> all = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > start) {
                    all.add(
                            byClass.computeIfAbsent(
                                    names.substring(start, i), name -> new Places()));
                }
                start = i + 1;
            }
        }
        return all;
    }

    private void close(Element element) {
        int place = place(element);
        if (ends.length < elements.size()) {
            ends = Arrays.copyOf(ends, elements.size() * 2);
        }
        ends[place] = elements.size();
    }

    /// Places in ascending order.
    static final class Places {
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

        int size() {
            return size;
        }

        int get(int i) {
            return at[i];
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
