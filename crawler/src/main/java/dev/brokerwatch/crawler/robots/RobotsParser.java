package dev.brokerwatch.crawler.robots;

import dev.brokerwatch.crawler.robots.RobotsRules.Rule;
import dev.brokerwatch.crawler.url.PathPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a robots.txt line by line, keeping the rules of the groups for one agent and of those for `*` apart. Groups of
/// the same agent are one (RFC 9309, 2.2.1). Lines that it does not know end nothing and mean nothing.
final class RobotsParser {

    /// RFC 9309, 2.5: at least 500 kibibytes are read.
    private static final int LONGEST = 512 * 1024;

    /// Rules with `*` cost as much as their path is long.
    private static final int MOST_WITH_STARS = 1_000;

    private static final int LONGEST_PATTERN = 2_048;
    private static final int MOST_SITEMAPS = 100;
    private static final double LONGEST_DELAY_SECONDS = 1e7;

    /// The rules for one agent name.
    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private @Nullable Duration delay;
        private boolean named;
    }

    private final String agent;
    private final Group own = new Group();
    private final Group everybody = new Group();
    private final List<String> sitemaps = new ArrayList<>();
    private boolean inOwn;
    private boolean inEverybody;
    private int withStars;
    private boolean inAgents;

    /// @param agent the name to look for; what follows its product token does not count
    RobotsParser(String agent) {
        this.agent = productToken(agent);
    }

    void read(String text) {
        String bounded = text.length() > LONGEST ? wholeLines(text.substring(0, LONGEST)) : text;
        int start = bounded.startsWith("\uFEFF") ? 1 : 0;
        while (start < bounded.length()) {
            int end = start;
            while (end < bounded.length()
                    && bounded.charAt(end) != '\n'
                    && bounded.charAt(end) != '\r') {
                end++;
            }
            readLine(bounded.substring(start, end));
            start = end + 1;
        }
    }

    /// Half a line may say more than the whole: `Disallow: /` of `Disallow: /a`.
    private static String wholeLines(String text) {
        return text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }

    List<Rule> rules() {
        return chosen().rules;
    }

    @Nullable Duration delay() {
        return chosen().delay;
    }

    List<String> sitemaps() {
        return sitemaps;
    }

    private Group chosen() {
        return own.named ? own : everybody;
    }

    private void readLine(String line) {
        int comment = line.indexOf('#');
        String content = comment < 0 ? line : line.substring(0, comment);
        int separator = separator(content);
        if (separator < 0) {
            return;
        }
        String value = content.substring(separator + 1).strip();
        switch (content.substring(0, separator).strip().toLowerCase(Locale.ROOT)) {
            case "user-agent", "useragent", "user agent" -> readAgent(value);
            case "allow" -> readRule(true, value);
            case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw" ->
                    readRule(false, value);
            case "crawl-delay", "crawldelay" -> readDelay(value);
            case "sitemap" -> readSitemap(value);
            default -> {}
        }
    }

    /// The colon. Where it is forgotten, the blank between two words, which Google's reader takes for it too.
    private static int separator(String content) {
        int colon = content.indexOf(':');
        if (colon >= 0) {
            return colon;
        }
        String[] words = content.strip().split("\\s+", 3);
        return words.length == 2 ? content.indexOf(words[0]) + words[0].length() : -1;
    }

    private void readAgent(String value) {
        if (!inAgents) {
            inOwn = false;
            inEverybody = false;
            inAgents = true;
        }
        if (value.equals("*") || value.startsWith("* ") || value.startsWith("*\t")) {
            inEverybody = true;
            everybody.named = true;
        } else if (!agent.isEmpty() && productToken(value).equals(agent)) {
            inOwn = true;
            own.named = true;
        }
    }

    /// The letters, `_` and `-` that a name starts with (RFC 9309, 2.2.1), and digits, by which some tell their crawlers
    /// apart: a version behind it does not count.
    private static String productToken(String value) {
        int end = 0;
        while (end < value.length() && isTokenCharacter(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isTokenCharacter(char c) {
        boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        return letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private void readRule(boolean allow, String value) {
        inAgents = false;
        if (value.isEmpty() || value.length() > LONGEST_PATTERN) {
            return;
        }
        String path = value.startsWith("/") || value.startsWith("*") ? value : "/" + value;
        int star = path.indexOf('*');
        if (star >= 0 && (inOwn || inEverybody) && ++withStars > MOST_WITH_STARS) {
            if (allow) {
                return; // beyond reason: rather too little than what is forbidden
            }
            path = path.substring(0, star);
        }
        Rule rule = new Rule(allow, PathPattern.of(path));
        if (inOwn) {
            own.rules.add(rule);
        }
        if (inEverybody) {
            everybody.rules.add(rule);
        }
    }

    /// The longest of a group's delays counts. It ends no list of agents' names, for it is no rule of the standard.
    private void readDelay(String value) {
        Duration delay = seconds(value);
        if (delay != null) {
            setDelay(own, inOwn, delay);
            setDelay(everybody, inEverybody, delay);
        }
    }

    private static void setDelay(Group group, boolean open, Duration delay) {
        if (open && (group.delay == null || delay.compareTo(group.delay) > 0)) {
            group.delay = delay;
        }
    }

    private static @Nullable Duration seconds(String value) {
        if (value.length() > 20
                || !value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return null;
        }
        try {
            double seconds = Double.parseDouble(value);
            return Duration.ofMillis(Math.round(Math.min(seconds, LONGEST_DELAY_SECONDS) * 1_000));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void readSitemap(String value) {
        if (!value.isEmpty()
                && value.length() <= LONGEST_PATTERN
                && sitemaps.size() < MOST_SITEMAPS) {
            sitemaps.add(value);
        }
    }
}
