package dev.brokerwatch.launcher.why;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.fetch.address.AddressVerdict;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the rules say of a link.
///
/// @param url its normal form, or null where it is no URL to crawl
/// @param scope `inside: …`, `outside: …` or `trap: …`, or null where no site is known to ask
/// @param why in one sentence
record Verdict(
        @Nullable CrawlUrl url,
        @Nullable String scope,
        RobotsVerdict robots,
        AddressVerdict address,
        String why) {

    /// The object of a line of output, without its id: `delay` in seconds.
    ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("url", url == null ? null : url.value());
        object.put("scope", scope);
        object.putObject("robots")
                .put("allowed", robots.allowed())
                .put("rule", robots.rule())
                .put("delay", seconds(robots.delay()));
        object.putObject("address")
                .put("allowed", address.allowed())
                .put("reason", address.reason());
        object.put("why", why);
        return object;
    }

    static @Nullable BigDecimal seconds(@Nullable Duration delay) {
        if (delay == null) {
            return null;
        }
        BigDecimal seconds = BigDecimal.valueOf(delay.toMillis(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }
}
