package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
    private static final int MOST_TEXTS = 400;
    private static final int LONGEST_TEXT = 80;
    private static final int INTRODUCED = 45;
    private static final int IN_ADDRESS = 25;
    private static final int IN_PICTURE = 25;
    private static final int BESIDE_TIME = 12;
    private static final int[] BY_PLACE = {16, 7, 3, 2};
    private static final double ALWAYS_SAME = 0.4;
    private static final double DOUBTED = 0.3;
    private static final int SHORTEST_TITLE = 8;

    private final PageDom dom;
    private final String title;
    private final NameGuess names;
    private final PageWords words;
    private final List<List<Candidate>> byBlock = new ArrayList<>();
    private final Map<String, Double> totals = new HashMap<>();

    /// A name and where it stands.
    ///
    /// @param node the text that is the name, or that has it
    record Candidate(String name, Node node, Element element, String key, double score) {

        /// Whether it is a link to a member.
        boolean leads() {
            return NameGuess.leadsToUser(Attr.of(element, "href"));
        }
    }

    /// @param title of the page, which stands over posts too
    AuthorVote(PageDom dom, EngineTools tools, String title) {
        this.dom = dom;
        this.title = title;
        names = tools.names();
        words = tools.words();
    }

    /// @param text what was written, in which no name is looked for, but in what it has beside the time; null where it is
    /// unknown
    void add(Element block, @Nullable Element text, Node time) {
        Search search = new Search(block, pictures(block));
        boolean whole = TimeSpots.isWhole(time);
        boolean timeWithin = !whole && holds(text, time);
        boolean timeSeen = false;
        int behind = 0;
        Iterator<TextNode> nodes = block.nodeStream(TextNode.class).iterator();
        for (int i = 0; i < MOST_TEXTS && nodes.hasNext(); i++) {
            TextNode node = nodes.next();
            Element element = node.parent();
            if (node.isBlank() || element == null || isSkipped(element)) {
                continue;
            }
            boolean isTime =
                    node.equals(time) || (!whole && time instanceof Element e && holds(e, node));
            boolean within = !isTime && holds(text, node);
            boolean beside = timeWithin && (!timeSeen || (behind++ == 0 && !element.equals(text)));
            timeSeen |= isTime;
            if (!within || beside) {
                search.take(element, node, isTime);
            }
        }
        byBlock.add(search.found);
    }

    private static boolean isSkipped(Element element) {
        Element at = element;
        for (int up = 0; up < 3 && at != null; up++) {
            if (at.normalName().equals("h1") || Visibility.isNoText(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /// The names of one block.
    private final class Search {
        private final Element block;
        private final Set<String> pictures;
        private final List<Candidate> found = new ArrayList<>();
        private final Map<Element, Integer> seen = new HashMap<>();
        private boolean introduced;

        Search(Element block, Set<String> pictures) {
            this.block = block;
            this.pictures = pictures;
        }

        void take(Element element, TextNode node, boolean isTime) {
            int nth = seen.merge(element, 1, Integer::sum);
            String line = Texts.collapse(node.getWholeText());
            if ((!isTime && line.length() > LONGEST_TEXT) || found.size() >= MOST_CANDIDATES) {
                return;
            }
            String name = isTime ? names.nameBesideTime(line) : line;
            boolean introduces = words.introducesAuthor(bare(line));
            if (name != null && !introduces) {
                add(element, node, isTime ? "t" : Integer.toString(nth), name);
            }
            introduced = introduces;
        }

        private void add(Element element, TextNode node, String place, String line) {
            String name = line;
            double score = introduced ? INTRODUCED : 0;
            int colon = colon(name);
            int end = colon > 0 ? colon : name.indexOf(' ');
            if (end > 0
                    && end < name.length() - 1
                    && words.introducesAuthor(bare(name.substring(0, end)))) {
                name = names.firstName(name.substring(end + 1));
                score += INTRODUCED;
            }
            name = trimmed(name);
            boolean guest = words.isGuest(name);
            boolean named = guest || names.isName(name) || isLinkedNumber(element, name);
            double likeness = named ? names.likeness(name) : 0;
            likeness *= guest || isHeading(element) || isTitle(name) ? DOUBTED : 1;
            if (likeness == 0) {
                return;
            }
            score += found.size() < BY_PLACE.length ? BY_PLACE[found.size()] : 1;
            score += place.equals("t") ? BESIDE_TIME : 0;
            score += pictures.contains(name) ? IN_PICTURE : 0;
            score += evidence(block, element, name);
            if (score > 0) {
                String key = key(block, element) + place;
                found.add(new Candidate(name, node, element, key, score * likeness));
            }
        }
    }

    /// Of the thread, over its first post, and with "Re:" over the answers.
    private boolean isTitle(String name) {
        int blank = name.indexOf(' ');
        boolean answer = blank > 0 && name.charAt(blank - 1) == ':';
        String own = answer ? name.substring(blank + 1) : name;
        return own.length() >= SHORTEST_TITLE && own.indexOf(' ') > 0 && title.startsWith(own);
    }

    private static boolean isHeading(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("h2")
                || (parent != null && parent.normalName().equals("h2"));
    }

    /// Some members are called by a number; then it leads to them.
    private static boolean isLinkedNumber(Element element, String name) {
        Element parent = element.parent();
        boolean leads =
                NameGuess.leadsToUser(Attr.of(element, "href"))
                        || (parent != null && NameGuess.leadsToUser(Attr.of(parent, "href")));
        return leads && name.length() > 2 && Pager.isNumber(name);
    }

    private double evidence(Element block, Element element, String name) {
        double best = 0;
        Element at = element;
        for (int up = 0; up < 4 && at != null; up++) {
            boolean sole = Texts.line(at).length() <= name.length() + 2;
            double own = names.scoreAsAuthor(at) * (sole ? 1 : 0.25);
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
        Set<String> told = new HashSet<>();
        for (Element element : BlockGuess.some(dom, block)) {
            if (element.normalName().equals("img")) {
                told.add(Texts.collapse(Attr.of(element, "alt")));
            }
        }
        return told;
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

    private static boolean holds(@Nullable Element text, Node node) {
        for (Node at = text == null ? null : node; at != null; at = at.parent()) {
            if (at.equals(text)) {
                return true;
            }
        }
        return false;
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

    /// A member's name is a link where a guest's is none.
    private static String placeOf(Element element) {
        String form = Repeats.form(element);
        return Visibility.isBlock(element) ? form : form.substring(form.indexOf('.') + 1);
    }

    private static String key(Element block, Element element) {
        StringBuilder key = new StringBuilder();
        Element at = element;
        for (int up = 0; up < 8 && at != null && !at.equals(block); up++) {
            key.append('/').append(placeOf(at));
            at = at.parent();
        }
        return key.toString();
    }
}
