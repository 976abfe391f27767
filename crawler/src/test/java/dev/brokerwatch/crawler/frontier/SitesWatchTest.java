package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.settings.SettingsException;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.url.LinkRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitesWatchTest {

    private static final SiteSettings FORUM =
            Reports.site("forum", "https://forum.example.com/", "https://www.example.com/");
    private static final SiteSettings SHOP = Reports.site("shop", "https://shop.example.com/");

    private final List<FrontierInput.Seeds> told = new ArrayList<>();
    private Supplier<Sites> files = () -> Sites.of(List.of(FORUM));
    private final SitesWatch watch =
            new SitesWatch(
                    () -> files.get(),
                    "brokerwatch",
                    LinkRules.NONE,
                    InstantSource.system(),
                    told::add);

    @BeforeEach
    void begin() {
        watch.begin();
    }

    @Test
    void seedsAreToldHostByHost() {
        assertThat(told)
                .extracting(seeds -> seeds.host().value())
                .containsExactlyInAnyOrder("forum.example.com", "www.example.com");
    }

    @Test
    void aSiteThatIsAddedIsFollowedWhileRunning() {
        told.clear();
        files = () -> Sites.of(List.of(FORUM, SHOP));

        watch.look();

        assertThat(told).hasSize(1);
        assertThat(watch.get().site(SHOP.id())).isNotNull();
    }

    @Test
    void filesThatAreAsTheyWereTellNothing() {
        told.clear();

        watch.look();

        assertThat(told).isEmpty();
    }

    @Test
    void aFileThatCannotBeUsedLeavesTheSitesAsTheyWere() {
        files =
                () -> {
                    throw new SettingsException("forum.yaml: line 3");
                };

        watch.look();

        assertThat(watch.trouble()).contains("line 3");
        assertThat(watch.get().site(FORUM.id())).isNotNull();
    }
}
