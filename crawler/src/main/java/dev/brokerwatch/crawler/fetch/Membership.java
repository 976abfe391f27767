package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.crawler.fetch.http.Reply;
import dev.brokerwatch.crawler.session.LoginResult;
import dev.brokerwatch.crawler.session.SiteSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One visit's part in its site's login: it enters at the start, and logs in again once. For a site without a login it
/// does nothing. Not thread-safe.
final class Membership {

    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    private final SiteId site;
    private final SiteSession session;
    private final boolean needed;
    private final VisitBrowser browser;
    private int seen;
    private boolean renewed;

    Membership(SiteContext site, VisitBrowser browser) {
        this.site = site.settings().id();
        this.session = site.session();
        this.needed = site.settings().login() != null;
        this.browser = browser;
    }

    /// Null when the visit may begin, else what to report in place of its first URL.
    FetchOutcome.@Nullable Refused enter() throws InterruptedException {
        LoginResult result = session.enter(browser);
        seen = session.logins();
        return switch (result) {
            case LoginResult.In in -> null;
            case LoginResult.Out out -> refused(out);
        };
    }

    /// Asks, and once more after a new login where the answer is one for strangers.
    Answer get(PacedHost host, VisitUrl target) throws InterruptedException {
        Answer answer = host.get(target.url(), target.etag(), target.lastModified());
        if (!needed || renewed || !isLoggedOut(target, answer)) {
            return answer;
        }
        renewed = true;
        return switch (session.renew(browser, seen)) {
            case LoginResult.In in -> host.get(target.url(), target.etag(), target.lastModified());
            case LoginResult.Out out -> {
                refused(out);
                yield answer;
            }
        };
    }

    /// Whether a page is one for strangers.
    boolean isLoggedOut(VisitUrl target, Reply.Arrived reply) {
        return needed && session.isLoggedOut(browser.page(target.url(), reply));
    }

    private boolean isLoggedOut(VisitUrl target, Answer answer) {
        return answer instanceof Answer.Asked asked
                && asked.reply() instanceof Reply.Arrived arrived
                && isLoggedOut(target, arrived);
    }

    private FetchOutcome.Refused refused(LoginResult.Out out) {
        LOG.warn("not logged in to {}: {}", site, out.reason());
        return new FetchOutcome.Refused(out.status(), RefusalReason.LOGGED_OUT, null);
    }
}
