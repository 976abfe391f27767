package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Author, time and text of a block of which nothing is known but that it is a post: by microdata, by what classes are
/// called, by where links lead, by words such as "by".
final class BlockGuess {

    private static final int LONGEST_NAME = 60;
    private static final double HARDLY = 0.3;
    private static final int LONGEST_TIME = 80;
    private static final TimeFrame ANY_TIME =
            new TimeFrame(
                    Instant.parse("2100-01-01T00:00:00Z"),
                    ZoneOffset.UTC,
                    false,
                    TimeFrame.DateOrder.UNKNOWN);
    private static final int MOST_ELEMENTS = 1_000;
    private static final Pattern FILE =
            Pattern.compile("\\.(png|jpe?g|gif|webm|mp4|zip|rar|7z|txt|pdf|csv|xlsx?)$");

    private final PageWords words;
    private final TimeReader times;

    BlockGuess(PageWords words, TimeReader times) {
        this.words = words;
        this.times = times;
    }

    /// The element whose text is the author's name, or null.
    @Nullable Element author(PageDom dom, Element block, @Nullable Element text) {
        Element best = null;
        int most = 0;
        for (Element element : some(dom, block)) {
            if (text != null && dom.contains(text, element)) {
                continue;
            }
            int score = authorScore(element);
            if (score > most && isName(Texts.line(element))) {
                best = element;
                most = score;
            }
        }
        return best == null ? null : innermost(dom, best);
    }

    /// A block's first elements: real posts have some hundred.
    static List<Element> some(PageDom dom, Element block) {
        List<Element> all = dom.within(block);
        return all.subList(0, Math.min(all.size(), MOST_ELEMENTS));
    }

    private static int authorScore(Element element) {
        String property = Attr.of(element, "itemprop");
        if (property.equals("name") && parentIs(element, "author")) {
            return 100;
        }
        if (property.equals("author") || Attr.of(element, "rel").equals("author")) {
            return 90;
        }
        int score = 0;
        String names = names(element);
        if (!names.isEmpty()) {
            score += authorWord(names);
        }
        if (element.normalName().equals("a") && leadsToUser(Attr.of(element, "href"))) {
            score += 40;
        }
        return score == 0 && isStrong(element) ? 5 : score;
    }

    int scoreAsAuthor(Element element) {
        return authorScore(element);
    }

    /// How much the text looks like a name, from 0 to 1: a few words without the signs of sentences. "Level 5" and "12 posts"
    /// hardly do, "#3" not at all.
    double likeness(String text) {
        if (!looksLikeName(text)) {
            return 0;
        }
        boolean counts = false;
        for (String part : text.split(" ", -1)) {
            counts |=
                    !part.isEmpty()
                            && part.chars()
                                    .allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '.');
        }
        return counts && text.indexOf(' ') > 0 ? HARDLY : 1;
    }

    private boolean looksLikeName(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length > 4 || text.length() > 40 || "#№>".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        if ("。！？.!?…".indexOf(text.charAt(text.length() - 1)) >= 0 && parts.length > 2) {
            return false;
        }
        for (String part : parts) {
            if (part.startsWith("No.") || part.endsWith(":")) {
                return false;
            }
        }
        if (text.length() == 1 && text.charAt(0) < '\u2E80') {
            return false; // the letter that stands for a picture
        }
        if (words.isLabel(text) || FILE.matcher(text).find()) {
            return false;
        }
        boolean counted =
                Character.isDigit(text.charAt(0)) && text.charAt(text.length() - 1) >= '\u2E80';
        return !counted && text.indexOf('：') < 0 && text.indexOf(": ") < 0;
    }

    /// "by Anna » 5 Mar, 09:30", "张三 · 3小时前": the first part that tells no time; null where all do.
    @Nullable String nameBesideTime(String line) {
        int end = words.writingAt(line);
        String head = end < 0 ? line : line.substring(0, end);
        for (String part : head.split(" [»|·•—–-] | \\(|[|»·•,，(]", -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                boolean time =
                        times.read(name, ANY_TIME) != null
                                || times.read(name + " 12:00", ANY_TIME) != null;
                return time ? null : name;
            }
        }
        return null;
    }

    /// What of "Anna, moderator" is the name.
    String firstName(String rest) {
        return rest.strip().split(" [|»·,(\\[]|[|»·,]", 2)[0].strip();
    }

    private static boolean isStrong(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "h3", "h4", "h5" -> true;
            default -> false;
        };
    }

    private static int authorWord(String names) {
        if (containsAny(
                names,
                "avatar",
                "group",
                "title",
                "rank",
                "badge",
                "signature",
                "info",
                "count",
                "meta")) {
            return containsAny(names, "username", "user-name", "author-name") ? 20 : 0;
        }
        if (containsAny(
                names,
                "username",
                "user-name",
                "user_name",
                "author",
                "nickname",
                "nick",
                "poster",
                "member-name",
                "membername")) {
            return 50;
        }
        return containsAny(
                        names, "user", "member", "vendor", "seller", "byline", "owner", "creator",
                        "name")
                ? 30
                : 0;
    }

    static boolean leadsToUser(String href) {
        String lower = href.toLowerCase(Locale.ROOT);
        return containsAny(
                lower,
                "/user",
                "/member",
                "/profile",
                "/people",
                "/author",
                "/vendor",
                "/seller",
                "/u/",
                "/@",
                "uid=",
                "uid-",
                "mode=viewprofile",
                "action=profile",
                "profile.php",
                "member.php",
                "user.php",
                "space.php",
                "mod=space",
                "userinfo",
                "showuser",
                "/space-");
    }

    boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !words.isNoAuthor(text)
                && text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !Pager.isNumber(text)
                && text.indexOf('@', 1) < 0
                && (!TimeSources.hasDigit(text) || times.read(text, ANY_TIME) == null);
    }

    /// The name's own element within a box that may hold a rank too: the link to the member, else what is set off, else it.
    private Element innermost(PageDom dom, Element best) {
        Element strong = null;
        for (Element element : some(dom, best)) {
            if (element.equals(best) || !isName(Texts.line(element))) {
                continue;
            }
            boolean link = element.normalName().equals("a");
            if (link && leadsToUser(Attr.of(element, "href"))) {
                return element;
            }
            if (strong == null && (link || isStrong(element) || isAuthorNamed(element))) {
                strong = element;
            }
        }
        return strong == null || !Texts.own(best).isEmpty() ? best : strong;
    }

    private static boolean isAuthorNamed(Element element) {
        return authorWord(names(element)) > 0;
    }

    /// The name in a line such as "by Anna" or "作者：张三", where no element is one.
    @Nullable String authorInWords(PageDom dom, Element block, @Nullable Element text) {
        for (Element element : some(dom, block)) {
            if (text != null && dom.contains(text, element)) {
                continue;
            }
            String own = Texts.own(element);
            if (own.isEmpty() || own.length() > 2 * LONGEST_NAME) {
                continue;
            }
            int end = 0;
            while (end < own.length() && " :：".indexOf(own.charAt(end)) < 0) {
                end++;
            }
            if (end < own.length() && words.introducesAuthor(own.substring(0, end))) {
                String rest = own.substring(end).replaceFirst("^[ :：]+", "");
                String name = rest.split(" [|»·,(\\[]|[|»·,]", 2)[0].strip();
                if (isName(name) && name.split(" ", -1).length <= 3) {
                    return name;
                }
            }
        }
        return null;
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

    private static boolean isPlainNumber(String source) {
        return source.length() < 10 && source.chars().allMatch(Character::isDigit);
    }

    private static boolean parentIs(Element element, String property) {
        Element parent = element.parent();
        for (int i = 0; i < 3 && parent != null; i++) {
            if (Attr.of(parent, "itemprop").equals(property)) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
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
