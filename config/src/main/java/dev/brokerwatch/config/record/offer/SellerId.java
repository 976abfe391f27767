package dev.brokerwatch.config.record.offer;

import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;

/// A handle on a site. `handle` is as the site shows it, 1 to 100 characters; a post without an author has [#UNKNOWN].
public record SellerId(SiteId site, String handle) {

    public static final String UNKNOWN = "?";
    private static final int LONGEST = 100;

    public SellerId {
        if (handle.isBlank() || handle.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a seller's handle is 1 to " + LONGEST + " characters");
        }
    }

    /// Stable, and safe in URLs and as a record's key.
    public String key() {
        return Digest.of("seller", site.value(), handle).shortForm();
    }

    @Override
    public String toString() {
        return site + "/" + handle;
    }
}
