package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.settings.SiteSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/// A site with something changed, as an operator's edit would.
final class SiteEdits {

    /// What tests change.
    record Edit(int maxDepth, int dailyBudget, boolean paused, List<String> exclude) {

        Edit maxDepth(int value) {
            return new Edit(value, dailyBudget, paused, exclude);
        }

        Edit dailyBudget(int value) {
            return new Edit(maxDepth, value, paused, exclude);
        }

        Edit paused(boolean value) {
            return new Edit(maxDepth, dailyBudget, value, exclude);
        }

        Edit exclude(List<String> value) {
            return new Edit(maxDepth, dailyBudget, paused, value);
        }
    }

    private SiteEdits() {}

    static SiteSettings with(SiteSettings site, UnaryOperator<Edit> change) {
        Edit edit =
                change.apply(
                        new Edit(
                                site.maxDepth(),
                                site.dailyBudget(),
                                site.paused(),
                                site.exclude()));
        return new SiteSettings(
                site.id(),
                site.seeds(),
                site.delay(),
                site.maxDelay(),
                site.minInterval(),
                site.maxInterval(),
                site.include(),
                edit.exclude(),
                edit.maxDepth(),
                edit.dailyBudget(),
                site.timeZone(),
                site.userAgent(),
                site.headers(),
                site.cookies(),
                site.route(),
                site.login(),
                site.allowedAddresses(),
                site.dropParameters(),
                site.keepParameters(),
                site.selectors(),
                edit.paused());
    }
}
