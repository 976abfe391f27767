package dev.brokerwatch.config.record.alert;

import dev.brokerwatch.config.record.offer.SellerId;
import java.time.Instant;
import java.util.List;

/// Flags grouped for people. `id` is the idempotency key: the same flags make the same id however often they are
/// computed. `group` says what belongs together (rule and seller, or site and rule for a digest) and is the key on
/// `alerts`. `at` is event time. `listings` holds at most [#MOST_LISTINGS], the newest; `total` counts them all.
public record Alert(
        String id,
        String group,
        String rule,
        Severity severity,
        SellerId seller,
        Instant at,
        String summary,
        List<Flag> flags,
        List<AlertedListing> listings,
        int total) {

    public static final int MOST_LISTINGS = 20;

    public Alert {
        flags = List.copyOf(flags);
        listings = List.copyOf(listings);
        if (listings.size() > MOST_LISTINGS || total < listings.size()) {
            throw new IllegalArgumentException(
                    "an alert shows at most " + MOST_LISTINGS + " of its listings");
        }
    }
}
