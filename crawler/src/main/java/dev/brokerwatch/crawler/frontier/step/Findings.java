package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the outcomes of one report say of its host as a whole.
final class Findings {

    private final List<Integer> codes = new ArrayList<>();
    private int given;
    private int declined;
    private int unreachable;
    private @Nullable Duration wish;
    private @Nullable String stop;
    private boolean forbidden;

    void hear(FetchOutcome outcome) {
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> give(fetched.status());
            case FetchOutcome.Unchanged unchanged -> give(unchanged.status());
            case FetchOutcome.Redirected redirected -> give(redirected.status());
            case FetchOutcome.Refused refused -> refuse(refused);
            case FetchOutcome.Failed failed -> fail(failed);
        }
    }

    private void give(int status) {
        codes.add(status);
        given++;
    }

    private void refuse(FetchOutcome.Refused refused) {
        codes.add(refused.status());
        Duration asked = refused.retryAfter();
        if (asked != null && (wish == null || asked.compareTo(wish) > 0)) {
            wish = asked;
        }
        switch (refused.reason()) {
            case TOO_MANY_REQUESTS, UNAVAILABLE -> declined++;
            case FORBIDDEN -> forbidden = true;
            case BLOCKED -> stop = "blocked: the host shows a page that blocks crawlers";
            case CAPTCHA -> stop = "captcha: the host wants proof of a human";
            case LOGGED_OUT -> stop = "logged out: log in again, then resume the site";
        }
    }

    private void fail(FetchOutcome.Failed failed) {
        FailureKind kind = failed.kind();
        switch (kind) {
            case VISIT_OVER -> {}
            case DNS, CONNECT, TLS, TIMEOUT, RESET, PROXY -> {
                codes.add(0);
                unreachable++;
            }
            case PROTOCOL, TOO_LARGE -> codes.add(0);
            case ADDRESS_REFUSED -> {
                codes.add(0);
                stop =
                        "its address is not public: list its network under allowed-addresses if that"
                                + " is meant";
            }
        }
    }

    List<Integer> codes() {
        return codes;
    }

    /// The longest wait that was asked for, or null.
    @Nullable Duration wish() {
        return wish;
    }

    /// The host asks for less, or cannot be reached at all.
    boolean backsOff() {
        return declined > 0 || (unreachable > 0 && given == 0);
    }

    /// Why a person must look at it, or null. A single forbidden page among others is that page's affair: forums have
    /// rooms that are not for everybody.
    @Nullable String stop() {
        if (stop == null && forbidden && given == 0) {
            return "forbidden: the host answered "
                    + RefusalReason.FORBIDDEN.name().toLowerCase(Locale.ROOT)
                    + " to everything of a visit";
        }
        return stop;
    }
}
