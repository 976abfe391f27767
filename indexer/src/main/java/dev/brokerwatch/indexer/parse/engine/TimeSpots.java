package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds where a page tells times to the day or finer: in attributes of elements, and in short runs of text. Times that say
/// what they are of ("Joined", "last edited") are kept apart.
final class TimeSpots {

    private static final int MOST_SPOTS = 1_000;
    private static final int MOST_TRIED = 6_000;
    private static final int LONGEST = 110;
    private static final int LONGEST_WITHOUT_DIGIT = 40;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_CELL_LABEL = 16;

    private final TimeFrame frame;
    private final TimeReader times;
    private final PageWords words;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> others = new ArrayList<>();
    private int tried;

    /// A place that tells a time.
    ///
    /// @param node the text, or the element whose attribute tells
    /// @param element itself or the text's parent
    /// @param sources what may tell it, the most exact first
    record Spot(Node node, Element element, List<String> sources, PostTime time) {}

    private TimeSpots(TimeFrame frame, TimeReader times, PageWords words) {
        this.frame = frame;
        this.times = times;
        this.words = words;
    }

    static TimeSpots in(PageDom dom, TimeFrame frame, TimeReader times, PageWords words) {
        TimeSpots found = new TimeSpots(frame, times, words);
        for (Element element : dom.within(dom.body())) {
            if (found.isFull()) {
                break;
            }
            if (!Visibility.isNoText(element)) {
                found.look(element);
            }
        }
        return found;
    }

    /// Whether a node that tells a time is a box with an attribute, as a whole post may be, and no more than its time.
    static boolean isWhole(Node node) {
        return node instanceof Element element
                && element.childrenSize() > 1
                && Visibility.isBlock(element);
    }

    /// In document order.
    List<Spot> spots() {
        return spots;
    }

    /// Times of something else than a publication.
    List<Spot> others() {
        return others;
    }

    private boolean isFull() {
        return spots.size() >= MOST_SPOTS || tried >= MOST_TRIED;
    }

    private void look(Element element) {
        if (element.attributesSize() > 0 && lookAtAttributes(element)) {
            return;
        }
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text && !isFull()) {
                lookAtText(element, text);
            }
        }
    }

    private boolean lookAtAttributes(Element element) {
        List<String> sources = TimeSources.ofAttributes(element);
        for (String source : sources) {
            PostTime time = read(source);
            if (time != null) {
                String line = Texts.line(element);
                sources.add(line.length() > LONGEST ? "" : line); // else it is a whole post
                add(new Spot(element, element, sources, time), sources);
                return true;
            }
        }
        return false;
    }

    private void lookAtText(Element element, TextNode text) {
        String whole = text.getWholeText();
        if (whole.length() < 2 || whole.length() > 3 * LONGEST) {
            return;
        }
        String line = Texts.collapse(whole);
        int most = TimeSources.hasDigit(line) ? LONGEST : LONGEST_WITHOUT_DIGIT;
        if (line.length() < 2
                || line.length() > most
                || isSentence(line, most)
                || isVersion(line)
                || isDeepInText(text)) {
            return;
        }
        PostTime time = read(line);
        if (time == null) {
            return;
        }
        Spot spot = new Spot(text, element, List.of(line), time);
        Spot dated = dated(spot, line);
        add(dated == null ? spot : dated, List.of(label(text), line));
    }

    /// A clock in an element of its own behind its date: both together, in place of the date.
    private @Nullable Spot dated(Spot clock, String line) {
        Element around = clock.element.parent();
        if (around == null
                || Visibility.isBlock(clock.element)
                || line.indexOf(':') < 0
                || spots.isEmpty()
                || !spots.getLast().element.equals(around)) {
            return null;
        }
        String whole = Texts.line(around);
        PostTime time = whole.length() > LONGEST ? null : times.readBoth(whole, frame).absolute();
        if (time == null || time.precision() == PostTime.Precision.DAY) {
            return null;
        }
        spots.removeLast();
        return new Spot(around, around, List.of(whole, line), time);
    }

    /// "Is it there today?" tells no time.
    private static boolean isSentence(String line, int most) {
        return most == LONGEST_WITHOUT_DIGIT
                && "?!？！。.".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /// In a quotation, or a note of an edit.
    private static boolean isAside(Element element) {
        Element at = element;
        for (int up = 0; up < 4 && at != null; up++) {
            String names = BlockGuess.names(at);
            if ((at.normalName().equals("blockquote") && up > 0)
                    || at.normalName().equals("cite")
                    || TextGuess.isNamedQuote(names)
                    || (names.contains("edit") && !names.contains("credit"))) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /// Behind a post's own words.
    private static boolean isDeepInText(TextNode text) {
        int before = 0;
        Node at = text.previousSibling();
        for (int i = 0; i < 30 && at != null && before <= LONGEST; i++) {
            before += at instanceof TextNode other ? other.getWholeText().length() : 0;
            at = at.previousSibling();
        }
        return before > LONGEST;
    }

    /// "7.2" is a version.
    private static boolean isVersion(String line) {
        return line.length() <= 5 && line.indexOf('.') > 0 && line.indexOf(':') < 0;
    }

    /// The clock in a page's foot: "GMT+8, 2013-1-25 14:05".
    private static boolean isClock(String told) {
        return told.startsWith("GMT") || told.startsWith("UTC");
    }

    private void add(Spot spot, List<String> told) {
        boolean other =
                told.stream().anyMatch(words::isOfSomethingElse)
                        || isClock(told.getLast())
                        || isAside(spot.element());
        (other ? others : spots).add(spot);
    }

    private @Nullable PostTime read(String source) {
        if (BlockGuess.isPlainNumber(source)) {
            return null;
        }
        tried++;
        PostTime time = times.read(source, frame);
        boolean fine = time != null && time.precision().compareTo(PostTime.Precision.DAY) <= 0;
        return fine ? time : null;
    }

    /// The short text right before, such as "Joined:" in an element of its own.
    private static String label(TextNode text) {
        Node before = text.previousSibling();
        Element parent = text.parent();
        if (before == null && parent != null && !Visibility.isBlock(parent)) {
            before = parent.previousSibling();
        }
        if (before == null && parent != null && Attr.of(parent, "class").isEmpty()) {
            before = parent.previousElementSibling();
        }
        String line =
                switch (before) {
                    case Element element -> Texts.line(element);
                    case TextNode words -> Texts.collapse(words.getWholeText());
                    case null, default -> "";
                };
        int most = isCell(before) ? LONGEST_CELL_LABEL : LONGEST_LABEL;
        return line.length() > most ? "" : line;
    }

    /// A cell beside tells more than what the time is of.
    private static boolean isCell(@Nullable Node node) {
        return node instanceof Element element
                && (element.normalName().equals("td") || element.normalName().equals("th"));
    }
}
