package dev.brokerwatch.alerting.rules;

/// What is usually asked for one record of a category, in one currency and kind: the median of the decimal logarithms
/// of `count` unit prices. Unit prices span seven powers of ten, so a mean of the prices themselves says nothing.
public record UsualPrice(long count, double medianLog10) {

    public static final UsualPrice UNKNOWN = new UsualPrice(0, 0);

    public boolean isKnown() {
        return count > 0;
    }
}
