package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
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

/// Whose name stands in each block. Short texts outside what was written are scored by what they are called, where they
/// lead, whether the address or a picture repeats them, and how early they stand; the blocks of a page vote on the place.
final class AuthorVote {

    private static final int MOST_CANDIDATES = 60;
    private static final int INTRODUCED = 45;
    private static final int IN_ADDRESS = 25;
    private static final int IN_PICTURE = 25;
    private static final int BESIDE_TIME = 12;
    private static final int[] BY_PLACE = {16, 7, 3, 2};
    private static final double ALWAYS_SAME = 0.4;

    private final PageDom dom;
    private final BlockGuess guess;
    private final PageWords words;
    private final List<List<Candidate>> byBlock = new ArrayList<>();
    private final Map<String, Double> totals = new HashMap<>();

    /// A name and where it stands.
    ///
    /// @param node the text that is the name, or that has it
    record Candidate(String name, Node node, Element element, String key, double score) {}

    AuthorVote(PageDom dom, EngineTools tools) {
        this.dom = dom;
        guess = tools.guess();
        words = tools.words();
    }

    /// @param text what was written, in which no name is looked for; null where it is unknown
    void add(Element block, @Nullable Element text, Node time) {
        Set<String> pictures = pictures(block);
        List<Candidate> found = new ArrayList<>();
        boolean introduced = false;
        boolean timeSeen = false;
        for (Element element : BlockGuess.some(dom, block)) {
            timeSeen |= element.equals(time);
            boolean written =
                    text != null && dom.contains(text, element) && (timeSeen || !holds(text, time));
            if (written || TextVote.isHeading(element) && isTitle(element)) {
                continue;
            }
            int nth = 0;
            for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
                if (!(child instanceof TextNode node) || node.isBlank()) {
                    continue;
                }
                String line = Texts.collapse(node.getWholeText());
                boolean isTime = node.equals(time);
                timeSeen |= isTime;
                if (isTime || line.length() <= 80 && found.size() < MOST_CANDIDATES) {
                    String name = isTime ? guess.nameBesideTime(line) : line;
                    boolean intro = words.introducesAuthor(bare(line));
                    if (name != null && !intro) {
                        take(block, element, node, nth, name, introduced, isTime, pictures, found);
                    }
                    introduced = intro;
                }
                nth++;
                if (timeSeen && text != null && text.equals(element) && holds(text, time)) {
                    break;
                }
            }
        }
        byBlock.add(found);
    }

    private void take(
            Element block,
            Element element,
            Node node,
            int nth,
            String line,
            boolean introduced,
            boolean isTime,
            Set<String> pictures,
            List<Candidate> found) {
        String name = line;
        double score = introduced ? INTRODUCED : 0;
        int blank = name.indexOf(' ');
        int colon = colon(name);
        int end = colon > 0 ? colon : blank;
        if (end > 0
                && end < name.length() - 1
                && words.introducesAuthor(bare(name.substring(0, end)))) {
            name = guess.firstName(name.substring(end + 1));
            score += INTRODUCED;
        }
        name = trimmed(name);
        if (!guess.isName(name) || !guess.looksLikeName(name)) {
            return;
        }
        score += found.size() < BY_PLACE.length ? BY_PLACE[found.size()] : 1;
        score += isTime ? BESIDE_TIME : 0;
        score += pictures.contains(name) ? IN_PICTURE : 0;
        score += evidence(block, element, name);
        if (score > 0) {
            String key = key(block, element) + (isTime ? "t" : nth);
            found.add(new Candidate(name, node, element, key, score));
        }
    }

    private double evidence(Element block, Element element, String name) {
        double best = 0;
        Element at = element;
        for (int up = 0; up < 4 && at != null; up++) {
            boolean sole = Texts.line(at).length() <= name.length() + 2;
            double own = guess.scoreAsAuthor(at) * (sole ? 1 : 0.25);
            if (at.normalName().equals("a") && sole) {
                own += isInAddress(at, name) ? IN_ADDRESS : own > 0 ? 0 : -3;
            }
            best = own < 0 && best == 0 ? own : Math.max(best, own);
            if (at.equals(block)) {
                break;
            }
            at = at.parent();
        }
        return best;
    }

    private static boolean isInAddress(Element link, String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        String href = Attr.of(link, "href").toLowerCase(Locale.ROOT);
        return !href.startsWith("mailto:")
                && letters.length() > 2
                && (href.contains(letters) || href.replaceAll("[-_+.]|%20", "").contains(letters));
    }

    private Set<String> pictures(Element block) {
        Set<String> names = new HashSet<>();
        for (Element element : BlockGuess.some(dom, block)) {
            if (element.normalName().equals("img")) {
                names.add(Texts.collapse(Attr.of(element, "alt")));
            }
        }
        return names;
    }

    /// Counts the votes. Call it when all blocks are added.
    void close() {
        Map<String, Set<String>> values = new HashMap<>();
        Map<String, Integer> blocks = new HashMap<>();
        for (List<Candidate> candidates : byBlock) {
            Set<String> counted = new HashSet<>();
            for (Candidate one : candidates) {
                if (counted.add(one.key)) {
                    totals.merge(one.key, one.score, Double::sum);
                    blocks.merge(one.key, 1, Integer::sum);
                }
                values.computeIfAbsent(one.key, key -> new HashSet<>()).add(one.name);
            }
        }
        totals.replaceAll((key, total) -> {
            boolean same =
                    blocks.getOrDefault(key, 0) > 1
                            && values.getOrDefault(key, Set.of()).size() == 1;
            return same ? total * ALWAYS_SAME : total;
        });
    }

    @Nullable Candidate of(int block) {
        double most = totals.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Candidate best = null;
        double highest = 0;
        for (Candidate candidate : byBlock.get(block)) {
            double score =
                    candidate.score
                            * (0.15 + totals.getOrDefault(candidate.key, 0.0) / Math.max(1, most));
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean holds(@Nullable Element text, Node time) {
        for (Node at = time; at != null; at = at.parent()) {
            if (at.equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(Element heading) {
        return heading.normalName().equals("h1") || heading.normalName().equals("h2");
    }

    private static int colon(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line.indexOf('：') : colon;
    }

    private static String bare(String line) {
        return line.replaceAll("[\\s:：\\-–|»·]+$", "").replaceAll("^[\\s\\-–|»·(]+", "");
    }

    private static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && " <[(@-–—|·•»,".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " >])-–—|·•»«,:：".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }

    private static String key(Element block, Element element) {
        StringBuilder key = new StringBuilder();
        Element at = element;
        for (int up = 0; up < 8 && at != null && !at.equals(block); up++) {
            key.append('/').append(Repeats.form(at));
            at = at.parent();
        }
        return key.toString();
    }
}
