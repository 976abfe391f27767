package dev.brokerwatch.launcher.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.market.content.Truth;
import dev.brokerwatch.launcher.market.world.MarketSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarketTest {

    private static final Instant OPENING = Instant.parse("2026-03-01T12:00:00Z");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final HttpClient browser = HttpClient.newHttpClient();
    private Instant now = OPENING;
    private DemoMarket market;

    @BeforeEach
    void open() throws IOException {
        market = DemoMarket.open(MarketSettings.small(7, OPENING), () -> now);
    }

    @AfterEach
    void close() {
        market.close();
        browser.close();
    }

    @Test
    void everyCategoryAndBothKindsAreOfferedInFourLanguages() {
        List<Truth> offers = truths().stream().filter(Truth::isOffer).toList();

        Set<Category> categories = EnumSet.noneOf(Category.class);
        offers.forEach(offer -> categories.addAll(offer.categories()));
        assertThat(categories).containsExactlyInAnyOrder(Category.values());
        assertThat(offers).extracting(Truth::kind).contains(OfferKind.PACKAGE, OfferKind.LOOKUP);
        assertThat(offers)
                .extracting(Truth::language)
                .contains(
                        Language.SIMPLIFIED_CHINESE,
                        Language.TRADITIONAL_CHINESE,
                        Language.ENGLISH,
                        Language.RUSSIAN);
        assertThat(truths())
                .extracting(Truth::intent)
                .contains(Intent.SELL, Intent.BUY, Intent.FREE, Intent.DISCUSSION);
    }

    @Test
    void whatTheTruthSaysOfVictimsAndContactsStandsInTheText() {
        List<TruthLine> lines = market.truth();

        assertThat(lines).anySatisfy(line -> assertThat(line.truth().pii()).isNotEmpty());
        assertThat(lines)
                .allSatisfy(line -> {
                    for (Truth.Datum datum : line.truth().pii()) {
                        assertThat(line.text()).contains(datum.value());
                    }
                    for (Truth.Reach contact : line.truth().contacts()) {
                        assertThat(line.text()).contains(contact.value());
                    }
                    assertThat(line.title() + line.text()).doesNotContain("{", "}");
                });
    }

    @Test
    void theSameSeedIsTheSameMarketHoweverOftenItIsLookedAt() throws IOException {
        for (int minute = 0; minute < 30; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            market.truth();
        }

        try (DemoMarket twin = DemoMarket.open(MarketSettings.small(7, OPENING), () -> now)) {
            assertThat(withoutAddresses(twin)).isEqualTo(withoutAddresses(market));
        }
        try (DemoMarket other = DemoMarket.open(MarketSettings.small(8, OPENING), () -> now)) {
            assertThat(withoutAddresses(other)).isNotEqualTo(withoutAddresses(market));
        }
    }

    @Test
    void postsAppearAreRepeatedSoldAndRemovedAsTimeGoesBy() {
        int before = market.truth().size();
        now = now.plus(Duration.ofHours(1));
        List<TruthLine> later = market.truth();

        assertThat(later).hasSizeGreaterThan(before + 300);
        assertThat(later).extracting(TruthLine::state).contains("live", "sold", "removed");
        assertThat(later)
                .anySatisfy(line -> assertThat(line.repostOf()).isNotNull())
                .allSatisfy(line -> assertThat(line.published()).isBeforeOrEqualTo(now));
    }

    @Test
    void thePageOfAThreadShowsItsPostsInTheSitesCharset() throws Exception {
        for (TruthLine line : firstOffers().values()) {
            HttpResponse<byte[]> response = get(line.url(), "", "");
            Charset charset = line.site().equals("demo-discuz") ? GB18030 : StandardCharsets.UTF_8;

            assertThat(response.statusCode()).isEqualTo(200);
            String page = new String(response.body(), charset);
            assertThat(page).contains(line.author());
            assertThat(page)
                    .contains(line.text().lines().findFirst().orElseThrow().split("[&<>\"]", 2)[0]);
        }
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        for (TruthLine line : firstOffers().values()) {
            HttpResponse<byte[]> first = get(line.url(), "", "");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String changed = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(get(line.url(), "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(line.url(), "If-Modified-Since", changed).statusCode()).isEqualTo(304);
            assertThat(get(line.url(), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRemovedThreadIsNotFound() throws Exception {
        now = now.plus(Duration.ofHours(2));
        TruthLine removed =
                market.truth().stream()
                        .filter(line -> line.state().equals("removed"))
                        .findFirst()
                        .orElseThrow();

        assertThat(get(removed.url(), "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void theSitesAnswerTheLinksThatTheyWrite() throws Exception {
        Map<MarketSite, TruthLine> offers = firstOffers();
        TruthLine topic = Objects.requireNonNull(offers.get(MarketSite.PHPBB));
        String phpbb = market.addressOf(MarketSite.PHPBB);
        HttpResponse<byte[]> byPost = get(phpbb + "/viewtopic.php?p=" + topic.post(), "", "");
        assertThat(byPost.statusCode()).isEqualTo(200);
        assertThat(byPost.body()).isEqualTo(get(topic.url(), "", "").body());

        TruthLine thread = Objects.requireNonNull(offers.get(MarketSite.DISCUZ));
        String discuz = market.addressOf(MarketSite.DISCUZ);
        HttpResponse<byte[]> last =
                get(
                        discuz
                                + "/forum.php?mod=redirect&tid="
                                + thread.thread()
                                + "&goto=lastpost",
                        "",
                        "");
        assertThat(last.statusCode()).isEqualTo(302);
        assertThat(last.headers().firstValue("Location").orElseThrow())
                .startsWith("forum.php?mod=viewthread&tid=" + thread.thread() + "&page=1#pid");

        TruthLine product = Objects.requireNonNull(offers.get(MarketSite.SHOP));
        HttpResponse<byte[]> vendor =
                get(market.addressOf(MarketSite.SHOP) + "/vendor/" + product.author(), "", "");
        assertThat(vendor.statusCode()).isEqualTo(200);
        assertThat(new String(vendor.body(), StandardCharsets.UTF_8))
                .contains("<div class=\"products\">");
    }

    @Test
    void everySiteHasRobotsAndAFirstPage() throws Exception {
        for (SiteSettings site : market.sites().all()) {
            String seed = site.seeds().getFirst().value();
            assertThat(get(seed, "", "").statusCode()).isEqualTo(200);
            assertThat(new String(get(seed + "robots.txt", "", "").body(), StandardCharsets.UTF_8))
                    .startsWith("User-agent: *");
            assertThat(site.allowedAddresses()).containsExactly("127.0.0.0/8");
        }
    }

    @Test
    void theTruthIsWrittenAsJsonLines(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("market/truth.jsonl");
        MarketSettings settings = MarketSettings.small(7, OPENING).withTruth(file);
        int lines;
        try (DemoMarket writing = DemoMarket.open(settings, () -> now)) {
            lines = writing.truth().size();
        }

        List<String> written = Files.readAllLines(file);
        assertThat(written).hasSize(lines);
        assertThat(Json.MAPPER.readTree(written.getFirst()).at("/truth/is_offer").isBoolean())
                .isTrue();
    }

    @Test
    void aMarketForMeasuringHasTwentyThousandPages() throws IOException {
        try (DemoMarket large = DemoMarket.open(MarketSettings.large(7, OPENING), () -> now)) {
            long threads = large.truth().stream().map(TruthLine::url).distinct().count();
            assertThat(threads).isGreaterThanOrEqualTo(18_000);
        }
    }

    private List<Truth> truths() {
        return market.truth().stream().map(TruthLine::truth).toList();
    }

    private static List<String> withoutAddresses(DemoMarket market) {
        return market.truth().stream()
                .map(line -> line.toString().replace(line.url(), ""))
                .collect(Collectors.toList());
    }

    /// One offer that stands, of each site.
    private Map<MarketSite, TruthLine> firstOffers() {
        Map<MarketSite, TruthLine> first = new HashMap<>();
        for (MarketSite site : MarketSite.values()) {
            market.truth().stream()
                    .filter(line -> line.site().equals(site.id().value()))
                    .filter(line -> line.truth().isOffer() && line.state().equals("live"))
                    .findFirst()
                    .ifPresent(line -> first.put(site, line));
        }
        assertThat(first).hasSize(3);
        return first;
    }

    private HttpResponse<byte[]> get(String url, String header, String value) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!header.isEmpty()) {
            request.header(header, value);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
