package dev.brokerwatch.indexer.query;

import dev.brokerwatch.config.record.site.Label;

/// In which order hits come. Listings without a value come last, whichever the direction; equals come by their ids.
public record Order(By by, boolean descending) {

    /// What to order by. Prices are compared in yuan; a listing's volume is its largest, its prices the lowest.
    public enum By {
        RELEVANCE(true),
        LAST_SEEN(true),
        FIRST_SEEN(true),
        PUBLISHED(true),
        VOLUME(true),
        PRICE(false),
        UNIT_PRICE(false),
        CONFIDENCE(true);

        private final boolean usuallyDescending;

        By(boolean usuallyDescending) {
            this.usuallyDescending = usuallyDescending;
        }

        public String label() {
            return Label.of(this);
        }
    }

    public static final Order RELEVANCE = usual(By.RELEVANCE);

    /// The direction that people mean when they name none: the newest, the largest, the cheapest first.
    public static Order usual(By by) {
        return new Order(by, by.usuallyDescending);
    }

    /// `unit_price`, `unit_price:asc` or `unit_price:desc`. Throws `IllegalArgumentException` on anything else.
    public static Order parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return usual(Label.parse(By.class, text));
        }
        By by = Label.parse(By.class, text.substring(0, colon));
        return switch (text.substring(colon + 1)) {
            case "asc" -> new Order(by, false);
            case "desc" -> new Order(by, true);
            default ->
                    throw new IllegalArgumentException(
                            "a direction is asc or desc, as in " + by.label() + ":asc");
        };
    }

    @Override
    public String toString() {
        return by.label() + (descending ? ":desc" : ":asc");
    }
}
