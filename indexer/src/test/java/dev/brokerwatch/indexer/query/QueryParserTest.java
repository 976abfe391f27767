package dev.brokerwatch.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.indexer.query.ListingQuery.All;
import dev.brokerwatch.indexer.query.ListingQuery.Any;
import dev.brokerwatch.indexer.query.ListingQuery.Everything;
import dev.brokerwatch.indexer.query.ListingQuery.Exactly;
import dev.brokerwatch.indexer.query.ListingQuery.Not;
import dev.brokerwatch.indexer.query.ListingQuery.Numbers;
import dev.brokerwatch.indexer.query.ListingQuery.Present;
import dev.brokerwatch.indexer.query.ListingQuery.StartsWith;
import dev.brokerwatch.indexer.query.ListingQuery.Times;
import dev.brokerwatch.indexer.query.ListingQuery.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final QueryParser parser = new QueryParser(InstantSource.fixed(NOW));

    @Test
    void nothingAsksForEverything() {
        assertThat(parser.parse(" ")).isEqualTo(new Everything());
    }

    @Test
    void clausesBesideEachOtherMustAllHold() {
        assertThat(parser.parse("category:medical volume:[100000 TO *]"))
                .isEqualTo(
                        new All(
                                List.of(
                                        new Exactly(QueryField.CATEGORY, "medical"),
                                        new Numbers(
                                                QueryField.VOLUME, 100_000, true, NONE, true))));
    }

    @Test
    void orBindsWeakerThanBesideAndBracketsGroup() {
        Words a = new Words(null, "a");
        Words b = new Words(null, "b");
        Words c = new Words(null, "c");

        assertThat(parser.parse("a b OR c")).isEqualTo(new Any(List.of(new All(List.of(a, b)), c)));
        assertThat(parser.parse("a AND (b OR c)"))
                .isEqualTo(new All(List.of(a, new Any(List.of(b, c)))));
    }

    @Test
    void aMinusOrNotNegates() {
        Not gone = new Not(new Exactly(QueryField.STATUS, "gone"));

        assertThat(parser.parse("-status:gone")).isEqualTo(gone);
        assertThat(parser.parse("NOT status:gone")).isEqualTo(gone);
        assertThat(parser.parse("e-mail")).isEqualTo(new Words(null, "e-mail"));
    }

    @Test
    void quotesHoldWordsTogether() {
        assertThat(parser.parse("\"exact \\\"words\\\"\""))
                .isEqualTo(new Words(null, "exact \"words\""));
        assertThat(parser.parse("seller:\"two words\""))
                .isEqualTo(new Exactly(QueryField.SELLER, "two words"));
    }

    @Test
    void aFieldTakesAGroupOfValues() {
        assertThat(parser.parse("site:(a.example OR b.example)"))
                .isEqualTo(
                        new Any(
                                List.of(
                                        new Exactly(QueryField.SITE, "a.example"),
                                        new Exactly(QueryField.SITE, "b.example"))));
    }

    @Test
    void contactsKeepTheirColon() {
        assertThat(parser.parse("contact:qq:900000001"))
                .isEqualTo(new Exactly(QueryField.CONTACT, "qq:900000001"));
    }

    @Test
    void aStarAsksWhetherAFieldIsThereAndCompletesNames() {
        assertThat(parser.parse("volume:*")).isEqualTo(new Present(QueryField.VOLUME));
        assertThat(parser.parse("seller:te*")).isEqualTo(new StartsWith(QueryField.SELLER, "te"));
    }

    @ParameterizedTest
    @CsvSource({
        "volume:100k, 100000",
        "volume:1.5m, 1500000",
        "volume:10万, 100000",
        "volume:1亿, 100000000",
        "'volume:1,000', 1000",
        "price:.5, 0.5"
    })
    void numbersAreReadAsPeopleTypeThem(String query, double expected) {
        Numbers numbers = (Numbers) parser.parse(query);

        assertThat(numbers.low()).isEqualTo(expected);
        assertThat(numbers.high()).isEqualTo(expected);
    }

    @Test
    void comparisonsAreRanges() {
        assertThat(parser.parse("price_cny:<100"))
                .isEqualTo(new Numbers(QueryField.PRICE_CNY, -NONE, true, 100, false));
        assertThat(parser.parse("unit_price:>=0.5"))
                .isEqualTo(new Numbers(QueryField.UNIT_PRICE, 0.5, true, NONE, true));
        assertThat(parser.parse("volume:{1 TO 5]"))
                .isEqualTo(new Numbers(QueryField.VOLUME, 1, false, 5, true));
    }

    @Test
    void datesAreWholePeriods() {
        assertThat(parser.parse("first_seen:2026-01"))
                .isEqualTo(times("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"));
        assertThat(parser.parse("first_seen:[2026-01-05 TO 2026-01-06]"))
                .isEqualTo(times("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z"));
        assertThat(parser.parse("first_seen:[now-7d TO *]"))
                .isEqualTo(
                        new Times(
                                QueryField.FIRST_SEEN,
                                Instant.parse("2026-03-03T12:00:00Z"),
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "categroy:medical | at character 1: there is no field \"categroy\" (did you mean category?)",
                "a category:medicla | at character 12: \"medicla\" is no category (did you mean medical?)",
                "volume:many | at character 8: \"many\" is no number for volume",
                "first_seen:yesterday | at character 12: \"yesterday\" is no time for first_seen",
                "(a OR b | at character 1: this '(' is never closed",
                "a) | at character 2: this ')' closes nothing",
                "\"a b | at character 1: this quotation is never closed",
                "volume:[1 2] | at character 11: TO was expected",
                "volume:[1 TO 2 | at character 15: a ']' or '}' was expected",
                "a OR | at character 5: a word, a \"phrase\", a field:value or a '(' was expected",
                "site:[a TO b] | at character 6: site has no order",
                "seller: | at character 8: a value was expected"
            })
    void whatCannotBeReadIsExplainedWithItsPlace(String query, String message) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void lengthPartsAndDepthAreBounded() {
        assertRefused("a".repeat(2_001));
        assertRefused("a ".repeat(101));
        assertRefused("(".repeat(21) + "a" + ")".repeat(21));
        assertRefused("-".repeat(1_000) + "a");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void anyInputIsReadOrRefusedWithAPlaceInIt(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab:()[]{}\"-*<>= \\TO\u00e9万volume:seller:OR AND NOT 1.5,";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                query.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(parser.parse(query.toString())).isNotNull();
            } catch (QueryException e) {
                assertThat(e.position()).isBetween(0, query.length());
            }
        }
    }

    private void assertRefused(String query) {
        assertThatThrownBy(() -> parser.parse(query)).isInstanceOf(QueryException.class);
    }

    private static Times times(String from, String until) {
        return new Times(QueryField.FIRST_SEEN, Instant.parse(from), Instant.parse(until));
    }
}
