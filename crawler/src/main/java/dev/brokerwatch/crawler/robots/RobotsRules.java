package dev.brokerwatch.crawler.robots;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.PathPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A robots.txt as it concerns one crawler (RFC 9309). Immutable and thread-safe.
///
/// The reader is our own: the verdict must name the line that decided and the rules must be bounded, and crawler-commons
/// (1.6), which agrees on what is allowed, gives neither and turns a long crawl-delay into a ban.
public final class RobotsRules {

    /// 429 asks for less, so it counts as unreachable, not as absent.
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String ROBOTS_PATH = "/robots.txt";

    /// One `allow` or `disallow` line.
    record Rule(boolean allow, PathPattern pattern) {

        String line() {
            String shown = pattern.toString();
            return (allow ? "Allow: " : "Disallow: ")
                    + (shown.length() > 200 ? shown.substring(0, 200) + "…" : shown);
        }
    }

    /// The most octets first; of two as long `Allow`, which is less strict (RFC 9309, 2.2.2).
    private static final Comparator<Rule> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt((Rule rule) -> -rule.pattern().length())
                    .thenComparing(rule -> !rule.allow());

    private final List<Rule> rules;
    private final @Nullable Duration delay;
    private final List<String> sitemaps;
    private final @Nullable RobotsVerdict forAll;

    private RobotsRules(
            List<Rule> rules,
            @Nullable Duration delay,
            List<String> sitemaps,
            @Nullable RobotsVerdict forAll) {
        this.rules = rules.stream().sorted(MOST_SPECIFIC_FIRST).toList();
        this.delay = delay;
        this.sitemaps = List.copyOf(sitemaps);
        this.forAll = forAll;
    }

    /// What a fetched file means.
    ///
    /// @param agent the product token by which the file may call us, such as `brokerwatch`; compared without case
    public static RobotsRules of(RobotsFile file, String agent) {
        int status = file.status();
        String text = file.text();
        if (text != null && status >= 200 && status < 300) {
            return parse(text, agent);
        }
        if (status >= 300 && status < 500 && status != TOO_MANY_REQUESTS) {
            return allowingAll("no robots.txt (status " + status + ")");
        }
        return new RobotsRules(
                List.of(), null, List.of(), new RobotsVerdict(false, unreachable(status), null));
    }

    /// The rules of a file's text.
    public static RobotsRules parse(String text, String agent) {
        RobotsParser parser = new RobotsParser(agent.toLowerCase(Locale.ROOT));
        parser.read(text);
        return new RobotsRules(parser.rules(), parser.delay(), parser.sitemaps(), null);
    }

    public static RobotsRules allowingAll(String why) {
        return new RobotsRules(List.of(), null, List.of(), new RobotsVerdict(true, why, null));
    }

    /// `url` is in normal form. The longest rule that matches decides; `Allow` where two are equally long; nothing that
    /// matches allows. The file itself may always be read.
    public RobotsVerdict judge(CrawlUrl url) {
        String target = url.pathAndQuery();
        if (target.equals(ROBOTS_PATH)) {
            return new RobotsVerdict(true, "robots.txt itself", delay);
        }
        if (forAll != null) {
            return forAll;
        }
        String plain = PathPattern.plain(target);
        for (Rule rule : rules) {
            if (rule.pattern().matches(plain)) {
                return new RobotsVerdict(rule.allow(), rule.line(), delay);
            }
        }
        return new RobotsVerdict(true, "no rule matches", delay);
    }

    /// How many rules concern us.
    public int size() {
        return rules.size();
    }

    /// The crawl-delay of our group, or null.
    public @Nullable Duration delay() {
        return delay;
    }

    /// The URLs of `Sitemap` lines as written, at most 100.
    public List<String> sitemaps() {
        return new ArrayList<>(sitemaps);
    }

    private static String unreachable(int status) {
        return status == 0
                ? "robots.txt gave no response, which forbids all (RFC 9309, 2.3.1.4)"
                : "robots.txt answered " + status + ", which forbids all (RFC 9309, 2.3.1.4)";
    }
}
