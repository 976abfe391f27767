package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Writes what waits in a group as one alert for people, the newest listing first.
final class AlertWriter {

    private AlertWriter() {}

    static Alert write(List<RaisedFlag> flags, int total, String chain) {
        RaisedFlag newest = flags.getLast();
        List<Flag> told = flags.reversed().stream().map(RaisedFlag::flag).toList();
        List<AlertedListing> listings = flags.reversed().stream().map(RaisedFlag::listing).toList();
        return new Alert(
                Digest.of("alert", newest.group(), chain).shortForm(),
                newest.group(),
                newest.flag().rule(),
                told.stream()
                        .map(Flag::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.INFO),
                newest.seller(),
                told.stream().map(Flag::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH),
                summary(newest, total),
                told,
                listings,
                total);
    }

    private static String summary(RaisedFlag newest, int total) {
        SellerId seller = newest.seller();
        String rule = newest.flag().rule() + ": ";
        if (newest.digest()) {
            return rule
                    + listings(total)
                    + " on "
                    + seller.site()
                    + ", posted long before they were seen";
        }
        String who = seller.handle() + " on " + seller.site();
        return total == 1
                ? rule + newest.flag().why() + ", by " + who
                : rule + listings(total) + " by " + who + ", the newest: " + newest.flag().why();
    }

    private static String listings(int total) {
        return total == 1 ? "1 listing" : total + " listings";
    }
}
