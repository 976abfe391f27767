package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import dev.brokerwatch.indexer.parse.time.TimeFrame.DateOrder;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// In which order a page writes day and month, where it writes dates of three numbers: `03/05/2026`. A date that can be read
/// one way only tells; else the order in which more of the dates are possible, and follow one another as posts and rows do;
/// else the page's language.
final class DateOrders {

    private static final int MOST = 40;

    /// Languages in which most boards write the month first, or no such dates at all.
    private static final Set<String> UNTOLD = Set.of("", "en", "en-us", "zh", "ja", "ko");

    private final TimeReader times;
    private final TimeFrame frame;

    DateOrders(TimeReader times, TimeFrame frame) {
        this.times = times;
        this.frame = frame;
    }

    /// @param told the page's times in their order
    /// @param language as the page names it, such as `en-GB`; may be empty
    DateOrder of(List<String> told, String language) {
        for (String time : told) {
            DateOrder order = times.orderIn(time);
            if (order != DateOrder.UNKNOWN) {
                return order;
            }
        }
        List<String> unclear =
                told.stream().filter(times::isOfEitherOrder).distinct().limit(MOST).toList();
        if (unclear.isEmpty()) {
            return DateOrder.UNKNOWN;
        }
        int dayFirst = faults(unclear, DateOrder.DAY_FIRST);
        int monthFirst = faults(unclear, DateOrder.MONTH_FIRST);
        if (dayFirst == monthFirst) {
            return ofLanguage(language.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return dayFirst < monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static DateOrder ofLanguage(String language) {
        int region = language.indexOf('-');
        boolean chinese = region > 0 && language.startsWith("zh");
        return chinese || UNTOLD.contains(language) ? DateOrder.UNKNOWN : DateOrder.DAY_FIRST;
    }

    /// Dates that cannot be, and those that break the row.
    private int faults(List<String> unclear, DateOrder order) {
        TimeFrame ordered = frame.ordered(order);
        int impossible = 0;
        int later = 0;
        int earlier = 0;
        Instant last = null;
        for (String time : unclear) {
            PostTime read = times.read(time, ordered);
            if (read == null) {
                impossible++;
                continue;
            }
            later += last != null && read.at().isAfter(last) ? 1 : 0;
            earlier += last != null && read.at().isBefore(last) ? 1 : 0;
            last = read.at();
        }
        return impossible * MOST + Math.min(later, earlier);
    }
}
