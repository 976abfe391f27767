package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Which element of each block holds what was written. The blocks of a page vote: where in a block most words stand that no
/// other block has. What all blocks say alike (ranks, buttons, labels) is no text.
final class TextVote {

    private static final double NAMED = 2.5;
    private static final double MISNAMED = 0.3;
    private static final double SIGNED = 0.05;
    private static final double REPEATED = 0.2;
    private static final int LONGEST_SAMPLE = 400;
    private static final int LEAST_OWN = 6;

    private final PageDom dom;
    private final Repeats repeats;
    private final List<List<Candidate>> byBlock = new ArrayList<>();
    private final Map<String, Double> totals = new HashMap<>();
    private final Map<String, Integer> coverage = new HashMap<>();

    private record Candidate(Element element, String key, double score) {}

    private record Raw(Element element, String key, double weight, Set<String> words, int mass) {}

    TextVote(PageDom dom, Repeats repeats, List<Element> blocks, Set<Node> notText) {
        this.dom = dom;
        this.repeats = repeats;
        List<List<Raw>> all = new ArrayList<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Element block : blocks) {
            List<Raw> raw = raw(block, notText);
            for (Raw one : raw) {
                Map<String, Integer> own = counts.computeIfAbsent(one.key, k -> new HashMap<>());
                one.words.forEach(word -> own.merge(word, 1, Integer::sum));
            }
            all.add(raw);
        }
        for (List<Raw> raw : all) {
            List<Candidate> scored = new ArrayList<>();
            for (Raw one : raw) {
                double share = ownShare(one.words, counts.getOrDefault(one.key, Map.of()));
                double score = one.weight * one.mass * (REPEATED + share);
                scored.add(new Candidate(one.element, one.key, score));
                totals.merge(one.key, score, Double::sum);
            }
            scored.stream()
                    .map(Candidate::key)
                    .distinct()
                    .forEach(key -> coverage.merge(key, 1, Integer::sum));
            byBlock.add(scored);
        }
        totals.replaceAll((key, total) ->
                total * coverage.getOrDefault(key, 0) / Math.max(1, byBlock.size()));
    }

    /// The share of the blocks that have words where this one has its text; zero where it has none.
    double commonness(int block) {
        Candidate best = best(block);
        return best == null
                ? 0
                : (double) coverage.getOrDefault(best.key, 0) / Math.max(1, byBlock.size());
    }

    /// Null where the block has no words.
    @Nullable Element of(int block) {
        Candidate best = best(block);
        return best == null ? null : best.element;
    }

    private @Nullable Candidate best(int block) {
        double most = totals.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Candidate best = null;
        double highest = 0;
        for (Candidate candidate : byBlock.get(block)) {
            double share = totals.getOrDefault(candidate.key, 0.0) / Math.max(1, most);
            double score = candidate.score * (0.1 + share * share);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double ownShare(Set<String> words, Map<String, Integer> counts) {
        int own = 0;
        for (String word : words) {
            own += counts.getOrDefault(word, 0) <= 1 ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) own / words.size();
    }

    private List<Raw> raw(Element block, Set<Node> notText) {
        List<Raw> raw = new ArrayList<>();
        for (Element element : BlockGuess.some(dom, block)) {
            if (!element.equals(block) && !isContainer(element)) {
                continue;
            }
            int mass = mass(repeats, element, notText);
            if (mass > 0) {
                Element whole = whole(block, element, notText);
                raw.add(new Raw(whole, key(block, whole), weight(element), wordsOf(element), mass));
            }
        }
        return raw;
    }

    /// An editor that writes each line as a box of its own: the box around the lines. So is a listing's.
    private static Element whole(Element block, Element element, Set<Node> notText) {
        Element parent = element.parent();
        if (parent == null || element.equals(block) || parent.equals(block)) {
            return element;
        }
        if (element.normalName().equals("pre")) {
            return holdsAny(parent, notText) ? element : parent;
        }
        if (parent.childrenSize() < 2) {
            return element;
        }
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            boolean line =
                    child instanceof Element other
                            ? isLine(other)
                                    && Attr.of(other, "class").equals(Attr.of(element, "class"))
                                    && !holdsAny(other, notText)
                            : !(child instanceof TextNode text) || text.isBlank();
            if (!line) {
                return element;
            }
        }
        return parent;
    }

    private static boolean isLine(Element element) {
        return element.normalName().equals("div") || element.normalName().equals("li");
    }

    /// Unlinked words that stand in the element alone; zero where it is no container of text.
    static int massOf(Repeats repeats, Element element, Set<Node> notText) {
        return isContainer(element) || element.normalName().equals("body")
                ? mass(repeats, element, notText)
                : 0;
    }

    /// Unlinked words of the element and of the paragraphs and inline elements in it; where it has words of its own, of all
    /// that is in it.
    private static int mass(Repeats repeats, Element element, Set<Node> notText) {
        int mass = 0;
        boolean speaks = repeats.own(element) >= LEAST_OWN;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (notText.contains(child)) {
                continue;
            }
            if (child instanceof TextNode) {
                mass += repeats.plain(child);
            } else if (child instanceof Element inner
                    && (speaks || !isContainer(inner))
                    && !Visibility.isNoText(inner)
                    && !isHeading(inner)
                    && !holdsAny(inner, notText)) {
                mass += repeats.plainWords(inner);
            }
        }
        return mass;
    }

    static boolean holdsAny(Element element, Set<Node> nodes) {
        for (Node node : nodes) {
            for (Node at = node; at != null; at = at.parent()) {
                if (at.equals(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isHeading(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "legend", "th", "nav" -> true;
            default -> false;
        };
    }

    private static boolean isContainer(Element element) {
        return switch (element.normalName()) {
            case "div",
                    "td",
                    "section",
                    "article",
                    "blockquote",
                    "pre",
                    "dd",
                    "dt",
                    "li",
                    "main",
                    "aside",
                    "header",
                    "footer",
                    "form",
                    "fieldset",
                    "tr",
                    "tbody",
                    "table",
                    "ul",
                    "ol",
                    "dl" ->
                    true;
            default -> false;
        };
    }

    private static double weight(Element element) {
        if (isSigned(element)) {
            return SIGNED;
        }
        if (isQuoted(element)) {
            return MISNAMED;
        }
        if (TextGuess.isNamedText(element)) {
            return NAMED;
        }
        boolean misnamed = TextGuess.isMisnamed(element) || element.normalName().equals("footer");
        return misnamed ? MISNAMED : 1;
    }

    private static boolean isQuoted(Element element) {
        Element at = element;
        for (int up = 0; up < 4 && at != null; up++) {
            if (TextGuess.isNamedQuote(BlockGuess.names(at)) || isQuoteBeside(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isSigned(Element element) {
        Element at = element;
        for (int up = 0; up < 4 && at != null; up++) {
            if (BlockGuess.names(at).contains("signature")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /// A quotation beside words of its own.
    static boolean isQuoteBeside(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("blockquote")
                && parent != null
                && !Texts.own(parent).isEmpty();
    }

    private static String key(Element block, Element element) {
        StringBuilder key = new StringBuilder();
        Element at = element;
        for (int up = 0; up < 12 && at != null && !at.equals(block); up++) {
            key.append('/').append(Repeats.form(at));
            at = at.parent();
        }
        return key.toString();
    }

    private static Set<String> wordsOf(Element element) {
        String line = Texts.line(element).toLowerCase(Locale.ROOT);
        String sample = line.substring(0, Math.min(line.length(), LONGEST_SAMPLE));
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= sample.length(); i++) {
            char c = i == sample.length() ? ' ' : sample.charAt(i);
            boolean han = c >= '\u2E80';
            if (!Character.isLetter(c) || han) {
                if (i > start) {
                    words.add(sample.substring(start, i));
                }
                if (han) {
                    words.add(sample.substring(Math.max(0, i - 1), i + 1));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
