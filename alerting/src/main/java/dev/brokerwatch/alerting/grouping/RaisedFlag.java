package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.site.Label;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;

/// A flag on its way to people, with the listing as an alert shows it.
///
/// @param seller who alerts of the group are about; of a digest, the unknown seller of its site
/// @param figures a digest of what the rule looked at in the listing: the same figures are never told twice
/// @param digest whether it was posted long before it was seen
public record RaisedFlag(
        Flag flag,
        AlertedListing listing,
        SellerId seller,
        String figures,
        boolean digest,
        Duration cooldown) {

    public static RaisedFlag news(
            Flag flag, AlertedListing listing, SellerId seller, String figures, Duration cooldown) {
        return new RaisedFlag(flag, listing, seller, figures, false, cooldown);
    }

    public static RaisedFlag backlog(
            Flag flag, AlertedListing listing, SiteId site, String figures) {
        SellerId anybody = new SellerId(site, SellerId.UNKNOWN);
        return new RaisedFlag(flag, listing, anybody, figures, true, Duration.ZERO);
    }

    /// What belongs together: a rule and a seller, or for a digest a rule and a site.
    public String group() {
        return digest
                ? "digest/" + flag.rule() + "/" + seller.site()
                : flag.rule() + "/" + seller.key();
    }

    GroupPolicy policy() {
        return digest ? GroupPolicy.digest() : GroupPolicy.atOnce(cooldown);
    }

    /// What tells it from other flags of its group.
    String key() {
        return flag.listing() + "/" + figures;
    }

    /// For logs and metrics: no word of a page.
    @Override
    public String toString() {
        return Label.of(flag.severity()) + " " + group() + " " + flag.listing();
    }
}
