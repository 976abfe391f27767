package dev.brokerwatch.config.record.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import org.junit.jupiter.api.Test;

class ListingIdTest {

    private static final SiteId SITE = new SiteId("bazaar");

    @Test
    void hostsOfOneSiteNumberTheirTopicsApart() {
        assertThat(idOn("north.bazaar.example")).isNotEqualTo(idOn("south.bazaar.example"));
    }

    @Test
    void aBoardIsTheSameWithAndWithoutWww() {
        assertThat(idOn("www.bazaar.example")).isEqualTo(idOn("bazaar.example"));
    }

    @Test
    void onAHostTheThreadAndThePostTellListingsApart() {
        Host host = new Host("bazaar.example");

        assertThat(ListingId.of(SITE, host, "1", "23"))
                .isNotEqualTo(ListingId.of(SITE, host, "12", "3"));
    }

    private static ListingId idOn(String host) {
        return ListingId.of(SITE, new Host(host), "7", "1");
    }
}
