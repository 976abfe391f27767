package dev.brokerwatch.indexer.search;

import dev.brokerwatch.indexer.cast.RandomListings;
import dev.brokerwatch.indexer.query.QueryField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/// Queries as people might type them, about what [RandomListings] draws.
final class RandomQueries {

    private static final List<QueryField> NUMBERS =
            List.of(
                    QueryField.VOLUME,
                    QueryField.PRICE,
                    QueryField.PRICE_CNY,
                    QueryField.UNIT_PRICE,
                    QueryField.UNIT_PRICE_USD,
                    QueryField.CONFIDENCE);
    private static final List<QueryField> WORDS =
            List.of(
                    QueryField.CATEGORY,
                    QueryField.FIELD,
                    QueryField.CURRENCY,
                    QueryField.PER,
                    QueryField.STATUS,
                    QueryField.INTENT,
                    QueryField.KIND,
                    QueryField.LANGUAGE,
                    QueryField.CHANNEL);
    private static final List<QueryField> TIMES =
            List.of(QueryField.FIRST_SEEN, QueryField.LAST_SEEN, QueryField.PUBLISHED);
    private static final List<String> NAMES =
            List.of(
                    "site:bazaar.example",
                    "host:bazaar.example",
                    "seller:ann",
                    "seller:b*",
                    "contact:telegram:test_1",
                    "contact:TEST_2",
                    "tag:year:2021",
                    "tag:year*",
                    "contact:*");

    private final Random random;

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    String draw(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> draw(depth - 1) + " " + draw(depth - 1);
            case 3, 4 -> "(" + draw(depth - 1) + " OR " + draw(depth - 1) + ")";
            case 5 -> "-(" + draw(depth - 1) + ")";
            default -> clause();
        };
    }

    private String clause() {
        return switch (random.nextInt(7)) {
            case 0 -> pick(RandomListings.WORDS);
            case 1 -> "\"" + pick(RandomListings.WORDS) + " " + pick(RandomListings.WORDS) + "\"";
            case 2 -> number(pick(NUMBERS));
            case 3 -> pick(TIMES).label() + ":[2026-01-" + day() + " TO 2026-02-" + day() + "}";
            case 4 -> pick(NAMES);
            case 5 -> pick(List.of("volume:*", "published:*", "unit_price:*", "currency:*"));
            default -> {
                QueryField field = pick(WORDS);
                yield field.label() + ":" + pick(field.words());
            }
        };
    }

    private String number(QueryField field) {
        double middle = Math.pow(10, random.nextInt(-3, 7));
        return switch (random.nextInt(4)) {
            case 0 -> field.label() + ":[" + plain(middle) + " TO " + plain(middle * 100) + "]";
            case 1 -> field.label() + ":{" + plain(middle) + " TO *}";
            case 2 -> field.label() + ":<=" + plain(middle);
            default -> field.label() + ":>" + plain(middle);
        };
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private String day() {
        return Integer.toString(10 + random.nextInt(18));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
