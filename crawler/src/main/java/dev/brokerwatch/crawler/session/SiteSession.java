package dev.brokerwatch.crawler.session;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.SiteSettings.Login;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// How one site sees us. Where it has a login, the first visit that needs it logs in for all, and a login that failed is
/// not tried again for ten minutes: nobody's account is to be locked by us. Thread-safe.
public final class SiteSession {

    static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private static final int MOST_REDIRECTS = 5;

    private final SiteSettings site;
    private final CookieJar cookies;
    private final InstantSource clock;
    private final UnaryOperator<@Nullable String> environment;
    private final @Nullable Evaluator landmark;
    private final ReentrantLock lock = new ReentrantLock();

    /// How often it was logged in; 0 before the first time.
    private final AtomicInteger logins = new AtomicInteger();

    private volatile boolean in;
    private LoginResult.@Nullable Out failure; // guarded by lock
    private Instant retryAt = Instant.EPOCH; // guarded by lock

    SiteSession(
            SiteSettings site, InstantSource clock, UnaryOperator<@Nullable String> environment) {
        this.site = site;
        this.clock = clock;
        this.environment = environment;
        this.cookies = new CookieJar(site.cookies(), clock);
        Login login = site.login();
        this.landmark = login == null ? null : Selector.evaluatorOf(login.loggedInSelector());
    }

    /// The session of a site, with secrets from this process's environment.
    ///
    /// @throws IllegalArgumentException when the site's `loggedInSelector` is no CSS selector
    public static SiteSession of(SiteSettings site, InstantSource clock) {
        return new SiteSession(site, clock, System::getenv);
    }

    public CookieJar cookies() {
        return cookies;
    }

    /// How often it was logged in so far: what a visit has to tell when it finds itself logged out.
    public int logins() {
        return logins.get();
    }

    /// Logs in where that is needed and was not done. Blocks while another visit does it.
    public LoginResult enter(Browser browser) throws InterruptedException {
        Login login = site.login();
        return login == null || in ? new LoginResult.In() : locked(login, browser, -1);
    }

    /// Logs in again, because a visit that entered after `seen` logins found itself logged out; nothing to do where
    /// another visit did it since.
    public LoginResult renew(Browser browser, int seen) throws InterruptedException {
        Login login = site.login();
        return login == null ? new LoginResult.In() : locked(login, browser, seen);
    }

    /// Whether a page was made for somebody who is not logged in. Always false for a site without a login.
    public boolean isLoggedOut(SitePage page) {
        Login login = site.login();
        if (login == null) {
            return false;
        }
        CrawlUrl redirect = page.redirect();
        if (redirect != null) {
            return redirect.value().startsWith(login.form().value());
        }
        return page.status() == 401 || (page.isSuccess() && page.isHtml() && !showsLandmark(page));
    }

    private LoginResult locked(Login login, Browser browser, int seen) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (in && logins.get() != seen) {
                return new LoginResult.In();
            }
            LoginResult.Out before = failure;
            if (before != null && clock.instant().isBefore(retryAt)) {
                return before;
            }
            in = false;
            return remember(logIn(login, browser));
        } finally {
            lock.unlock();
        }
    }

    private LoginResult remember(LoginResult result) {
        switch (result) {
            case LoginResult.In done -> {
                in = true;
                logins.incrementAndGet();
                failure = null;
            }
            case LoginResult.Out out -> {
                boolean declined = out.status() > 0; // else nobody was asked, or nobody answered
                failure = declined ? out : null;
                retryAt = clock.instant().plus(AFTER_FAILURE);
            }
        }
        return result;
    }

    private LoginResult logIn(Login login, Browser browser) throws InterruptedException {
        String user = Secret.read(login.user(), environment);
        String password = Secret.read(login.password(), environment);
        if (user == null || password == null) {
            return new LoginResult.Out(
                    0, "a secret is missing: " + (user == null ? login.user() : login.password()));
        }
        cookies.clear();
        SitePage page = followed(browser, browser.get(login.form()));
        if (page == null) {
            return new LoginResult.Out(0, "the login page did not come");
        }
        LoginForm form = LoginForm.find(page);
        if (form == null) {
            return new LoginResult.Out(
                    page.status(), "the login page has no form with one password field");
        }
        SitePage answer =
                followed(browser, browser.post(form.action(), form.filledIn(user, password)));
        if (answer != null && showsLandmark(answer)) {
            return new LoginResult.In();
        }
        SitePage seed = followed(browser, browser.get(site.seeds().getFirst()));
        return seed != null && showsLandmark(seed)
                ? new LoginResult.In()
                : new LoginResult.Out(
                        seed == null ? 0 : seed.status(),
                        "after the login, nothing matched logged-in-selector");
    }

    private static @Nullable SitePage followed(Browser browser, @Nullable SitePage first)
            throws InterruptedException {
        SitePage page = first;
        for (int i = 0; i < MOST_REDIRECTS && page != null && page.redirect() != null; i++) {
            page = browser.get(page.redirect());
        }
        return page;
    }

    private boolean showsLandmark(SitePage page) {
        return landmark != null && page.document().selectFirst(landmark) != null;
    }
}
