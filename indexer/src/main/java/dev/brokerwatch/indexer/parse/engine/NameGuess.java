package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a block of which nothing is known but that it is a post: by microdata, by what classes are called, by where
/// links lead, by words such as "by".
final class NameGuess {

    private static final int LONGEST_NAME = 60;
    private static final double HARDLY = 0.3;
    private static final TimeFrame ANY_TIME =
            new TimeFrame(
                    Instant.parse("2100-01-01T00:00:00Z"),
                    ZoneOffset.UTC,
                    false,
                    TimeFrame.DateOrder.UNKNOWN);
    private static final Pattern FILE =
            Pattern.compile("\\.(png|jpe?g|gif|webm|mp4|zip|rar|7z|txt|pdf|csv|xlsx?)$");

    private final PageWords words;
    private final TimeReader times;

    NameGuess(PageWords words, TimeReader times) {
        this.words = words;
        this.times = times;
    }

    /// The element whose text is the author's name, or null.
    @Nullable Element author(PageDom dom, Element block, @Nullable Element text) {
        Element best = null;
        int most = 0;
        for (Element element : BlockGuess.some(dom, block)) {
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

    private static int authorScore(Element element) {
        String property = Attr.of(element, "itemprop");
        if (property.equals("name") && parentIs(element, "author")) {
            return 100;
        }
        if (property.equals("author") || Attr.of(element, "rel").equals("author")) {
            return 90;
        }
        int score = 0;
        String names = BlockGuess.names(element);
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
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        if (!looksLikeName(text) || (!letters && !Pager.isNumber(text))) {
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
        if (words.beginsAsLabel(text) || FILE.matcher(text).find()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean counted =
                Character.isDigit(text.charAt(0)) && (last >= '\u2E80' || isCount(text, last));
        return !counted && text.indexOf('：') < 0 && text.indexOf(": ") < 0;
    }

    /// "1.1K", "3M".
    private static boolean isCount(String text, char last) {
        boolean unit = "kKmMкК".indexOf(last) >= 0;
        return unit
                && text.chars()
                        .limit(text.length() - 1L)
                        .allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
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
        if (BlockGuess.containsAny(
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
            return BlockGuess.containsAny(names, "username", "user-name", "author-name") ? 20 : 0;
        }
        if (BlockGuess.containsAny(
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
        return BlockGuess.containsAny(
                        names, "user", "member", "vendor", "seller", "byline", "owner", "creator",
                        "name")
                ? 30
                : 0;
    }

    static boolean leadsToUser(String href) {
        String lower = href.toLowerCase(Locale.ROOT);
        return BlockGuess.containsAny(
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
        for (Element element : BlockGuess.some(dom, best)) {
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
        return authorWord(BlockGuess.names(element)) > 0;
    }

    /// The name in a line such as "by Anna" or "作者：张三", where no element is one.
    @Nullable String authorInWords(PageDom dom, Element block, @Nullable Element text) {
        for (Element element : BlockGuess.some(dom, block)) {
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
}
