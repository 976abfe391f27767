package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Time and text of a block of which nothing is known but that it is a post: by microdata, and by what elements and classes
/// are called.
final class BlockGuess {

    private static final int LONGEST_TIME = 80;
    private static final int MOST_ELEMENTS = 1_000;

    private final PageWords words;
    private final TimeReader times;

    BlockGuess(PageWords words, TimeReader times) {
        this.words = words;
        this.times = times;
    }

    /// A block's first elements: real posts have some hundred.
    static List<Element> some(PageDom dom, Element block) {
        List<Element> all = dom.within(block);
        return all.subList(0, Math.min(all.size(), MOST_ELEMENTS));
    }

    /// The element that tells when the block was written, or null.
    @Nullable Element time(PageDom dom, Element block, @Nullable Element text, TimeFrame frame) {
        Element best = null;
        int most = 0;
        for (Element element : some(dom, block)) {
            if (text != null && !element.equals(text) && dom.contains(text, element)) {
                continue;
            }
            int score = timeScore(element);
            boolean inner = score == most && best != null && dom.contains(best, element);
            if ((score > most || inner) && tellsTime(dom, element, frame)) {
                best = element;
                most = score;
            }
        }
        return best;
    }

    private static int timeScore(Element element) {
        if (element.normalName().equals("time")
                || Attr.of(element, "itemprop").startsWith("datePublished")
                || Attr.of(element, "itemprop").equals("dateCreated")) {
            return 50;
        }
        String names = names(element);
        if (containsAny(names, "date", "time", "posted", "publish", "created")
                && !containsAny(names, "join", "regist", "edit", "update", "timeline")) {
            return 40;
        }
        String own = Texts.own(element);
        boolean attribute = Attr.has(element, "datetime") || Attr.has(element, "data-time");
        if (attribute) {
            return 45;
        }
        return own.isEmpty() || own.length() > LONGEST_TIME ? 0 : 20;
    }

    boolean tellsTime(PageDom dom, Element element, TimeFrame frame) {
        String line = Texts.line(element);
        if (line.length() > LONGEST_TIME || words.isOfSomethingElse(line)) {
            return false;
        }
        Element before = element.previousElementSibling();
        if (before != null
                && element.normalName().equals("dd")
                && words.isOfSomethingElse(Texts.line(before))) {
            return false;
        }
        for (String source : TimeSources.of(element, dom)) {
            PostTime time = isPlainNumber(source) ? null : times.read(source, frame);
            if (time != null && time.precision().compareTo(PostTime.Precision.DAY) <= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the sources tells a time, and none that it is of something else than the publication.
    boolean isPublication(List<String> sources, TimeFrame frame) {
        for (String source : sources) {
            if (source.length() <= 2 * LONGEST_TIME && words.isOfSomethingElse(source)) {
                return false;
            }
        }
        return sources.stream()
                .anyMatch(source -> !isPlainNumber(source) && times.read(source, frame) != null);
    }

    /// Neither seconds since 1970 nor a date of eight digits.
    static boolean isPlainNumber(String source) {
        return source.length() < 10
                && source.length() != 8
                && source.chars().allMatch(Character::isDigit);
    }

    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String names = Attr.of(element, "class") + " " + Attr.of(element, "id");
        return names.length() == 1 ? "" : names.toLowerCase(Locale.ROOT);
    }

    static boolean containsAny(String text, String... parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /// The element that holds what was written.
    @Nullable Element text(PageDom dom, Element block) {
        return TextGuess.text(dom, block);
    }

    /// Times that the block's elements tell, for rows and blocks alike.
    List<String> timesOf(PageDom dom, Element block, @Nullable Element text, TimeFrame frame) {
        Element found = time(dom, block, text, frame);
        return found == null ? List.of() : TimeSources.of(found, dom);
    }
}
