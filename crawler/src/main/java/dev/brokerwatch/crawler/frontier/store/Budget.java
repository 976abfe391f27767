package dev.brokerwatch.crawler.frontier.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Pages asked of a host within 24 hours. The day begins with its first page.
public record Budget(@Nullable Instant dayStart, int used) {

    public static final Budget UNUSED = new Budget(null, 0);
    private static final Duration DAY = Duration.ofDays(1);

    public Budget spend(int pages, Instant now) {
        return isOver(now) ? new Budget(now, pages) : new Budget(dayStart, used + pages);
    }

    /// Pages that were spent and not asked for; a day that is over takes none back.
    public Budget giveBack(int pages, Instant now) {
        return isOver(now) ? this : new Budget(dayStart, Math.max(0, used - pages));
    }

    public int usedAt(Instant now) {
        return isOver(now) ? 0 : used;
    }

    /// Pages a minute since the day began, to a tenth.
    public double perMinuteAt(Instant now) {
        if (dayStart == null) {
            return 0;
        }
        double minutes = Math.max(1, Duration.between(dayStart, now).toSeconds() / 60.0);
        return Math.round(10 * usedAt(now) / minutes) / 10.0;
    }

    /// When a used-up budget is whole again.
    public Instant renewal(Instant now) {
        return dayStart == null ? now : dayStart.plus(DAY);
    }

    private boolean isOver(Instant now) {
        return dayStart == null || !now.isBefore(dayStart.plus(DAY));
    }
}
