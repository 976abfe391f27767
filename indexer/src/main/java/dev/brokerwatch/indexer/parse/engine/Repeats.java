package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Groups of siblings that look alike, as posts and rows do. One pass counts text and links of every element.
final class Repeats {

    private static final int MOST_GROUPS = 40;

    private final PageDom dom;
    private final int[] words;
    private final int[] linked;

    Repeats(PageDom dom) {
        this.dom = dom;
        int size = dom.elements().size();
        words = new int[size];
        linked = new int[size];
        count();
    }

    /// Alike siblings.
    record Group(List<Element> blocks, int words, int linked) {}

    /// Characters of an element's text outside links.
    int plainWords(Element element) {
        int place = dom.place(element);
        return place < 0 ? 0 : words[place] - linked[place];
    }

    /// Likewise of any node.
    int plain(Node node) {
        return switch (node) {
            case Element element -> plainWords(element);
            case TextNode text -> inked(text.getWholeText());
            default -> 0;
        };
    }

    int plain(List<Node> nodes) {
        int plain = 0;
        for (Node node : nodes) {
            plain += plain(node);
        }
        return plain;
    }

    int words(List<Node> nodes) {
        return plain(nodes) + linked(nodes);
    }

    int linked(List<Node> nodes) {
        int inLinks = 0;
        for (Node node : nodes) {
            int place = node instanceof Element element ? dom.place(element) : -1;
            inLinks += place < 0 ? 0 : linked[place];
        }
        return inLinks;
    }

    /// Characters of the texts that stand directly in the element.
    int own(Element element) {
        int count = 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                count += inked(text.getWholeText());
            }
        }
        return count;
    }

    int words(Element element) {
        int place = dom.place(element);
        return place < 0 ? 0 : words[place];
    }

    /// The groups of at least two with most text.
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Element parent : dom.elements()) {
            if (parent.childrenSize() < 2 || words[dom.place(parent)] < 40) {
                continue;
            }
            Map<String, List<Element>> alike = new LinkedHashMap<>();
            for (Element child = parent.firstElementChild();
                    child != null;
                    child = child.nextElementSibling()) {
                if (words[dom.place(child)] > 0 && !Visibility.isNoText(child)) {
                    alike.computeIfAbsent(form(child), form -> new ArrayList<>()).add(child);
                }
            }
            alike.values().stream()
                    .filter(blocks -> blocks.size() > 1)
                    .map(this::group)
                    .forEach(groups::add);
        }
        groups.sort((a, b) -> Integer.compare(b.words, a.words));
        return groups.subList(0, Math.min(groups.size(), MOST_GROUPS));
    }

    private Group group(List<Element> blocks) {
        int all = 0;
        int inLinks = 0;
        for (Element block : blocks) {
            all += words[dom.place(block)];
            inLinks += linked[dom.place(block)];
        }
        return new Group(blocks, all, inLinks);
    }

    /// Tag and first class without numbers: `post odd` and `post even last` are alike.
    static String form(Element element) {
        String names = Attr.of(element, "class").strip();
        int end = 0;
        while (end < names.length() && names.charAt(end) > ' ') {
            end++;
        }
        String first = names.substring(0, end).replaceAll("[0-9]{2,}", "");
        return switch (first) {
            case "odd", "even", "alt", "first", "last", "row-odd", "row-even" ->
                    element.normalName();
            default -> element.normalName() + "." + first;
        };
    }

    private void count() {
        List<Element> elements = dom.elements();
        for (int i = elements.size() - 1; i >= 0; i--) {
            Element element = elements.get(i);
            if (Visibility.isNoText(element)) {
                words[i] = 0;
                linked[i] = 0;
                continue;
            }
            countOwn(element, i);
            Element parent = element.parent();
            int place = parent == null ? -1 : dom.place(parent);
            if (place >= 0) {
                words[place] += words[i];
                linked[place] += linked[i];
            }
        }
    }

    private void countOwn(Element element, int place) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                words[place] += inked(text.getWholeText());
            }
        }
        if (element.normalName().equals("a")) {
            linked[place] = words[place];
        }
    }

    /// A Han character tells as much as two letters.
    private static int inked(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00A0') {
                count += c >= '\u2E80' ? 2 : 1;
            }
        }
        return count;
    }
}
