package dev.brokerwatch.config.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What `crawler.yaml` says: how brokerwatch presents itself, and how much it does at once.
///
/// @param agent the product token that robots.txt files address, RFC 9309 2.2.1
/// @param contact a page or mail address for site owners, part of the User-Agent
/// @param visitsAtOnce visits that one fetcher runs at the same time
/// @param visitsWaiting visits that the frontier plans ahead for a partition
/// @param lease how long a visit may take from its planning to its last request
/// @param callTimeout for one request, from the connection to the last byte
/// @param largestBody bytes of a body, before and after decoding; what lies behind is cut off
/// @param unreadShare of what `pages` holds before anything is deleted: past it, the frontier waits for the indexer
public record CrawlerSettings(
        String agent,
        String contact,
        int visitsAtOnce,
        int visitsWaiting,
        Duration lease,
        Duration callTimeout,
        int largestBody,
        double unreadShare) {

    public static final CrawlerSettings DEFAULT =
            new CrawlerSettings(
                    "brokerwatch",
                    "https://brokerwatch.example/bot",
                    512,
                    1_000,
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(30),
                    5 << 20,
                    0.5);

    private static final String FILE = "crawler.yaml";

    public CrawlerSettings {
        if (!agent.matches("[A-Za-z_-]+")) {
            throw new IllegalArgumentException("agent: letters, _ and - only, as robots.txt wants");
        }
        if (visitsAtOnce < 1 || visitsWaiting < 1 || largestBody < 1) {
            throw new IllegalArgumentException(
                    "visits-at-once, visits-waiting and largest-body: above zero");
        }
        if (!lease.isPositive() || !callTimeout.isPositive()) {
            throw new IllegalArgumentException("lease and call-timeout: above zero");
        }
        if (!(unreadShare > 0 && unreadShare <= 1)) {
            throw new IllegalArgumentException("unread-share: above 0, at most 1");
        }
    }

    /// The operator's `crawler.yaml`; what it leaves out is as in [#DEFAULT].
    ///
    /// @throws SettingsException when it cannot be used
    public static CrawlerSettings read(OperatorFiles files) {
        return StrictYaml.read(FILE, files.read(FILE), CrawlerFile.class).settings();
    }

    /// `brokerwatch/0.1 (+contact)`.
    public String userAgent() {
        return agent + "/0.1 (+" + contact + ")";
    }

    record CrawlerFile(
            @Nullable String agent,
            @Nullable String contact,
            @Nullable Integer visitsAtOnce,
            @Nullable Integer visitsWaiting,
            @Nullable Duration lease,
            @Nullable Duration callTimeout,
            @Nullable Integer largestBody,
            @Nullable Double unreadShare) {

        CrawlerSettings settings() {
            return new CrawlerSettings(
                    or(agent, DEFAULT.agent),
                    or(contact, DEFAULT.contact),
                    or(visitsAtOnce, DEFAULT.visitsAtOnce),
                    or(visitsWaiting, DEFAULT.visitsWaiting),
                    or(lease, DEFAULT.lease),
                    or(callTimeout, DEFAULT.callTimeout),
                    or(largestBody, DEFAULT.largestBody),
                    or(unreadShare, DEFAULT.unreadShare));
        }

        private static <T> T or(@Nullable T told, T otherwise) {
            return told == null ? otherwise : told;
        }
    }
}
