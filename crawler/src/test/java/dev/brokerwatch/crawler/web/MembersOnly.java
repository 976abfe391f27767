package dev.brokerwatch.crawler.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/// A forum that shows its pages to members: a form with a token, a session by cookie, and a redirect after the login.
public final class MembersOnly {

    public static final String USER = "ann";
    public static final String PASSWORD = "s3cret";

    /// What only a member sees.
    public static final String LANDMARK = "a.logout";

    private final MisbehavingWeb web;
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile String valid = "none";

    private MembersOnly(MisbehavingWeb web) {
        this.web = web;
    }

    public static MembersOnly on(MisbehavingWeb web) {
        MembersOnly forum = new MembersOnly(web);
        web.route("/login", forum::login);
        for (String path : new String[] {"/", "/t/1", "/t/2", "/t/3"}) {
            web.route(path, forum::page);
        }
        return forum;
    }

    /// All who were logged in are logged out.
    public void forgetEverybody() {
        valid = "none";
    }

    /// How often somebody logged in.
    public int logins() {
        return sessions.get();
    }

    public MisbehavingWeb web() {
        return web;
    }

    private void login(WebRequest request, WebConnection to) throws IOException {
        if (request.method().equals("GET")) {
            to.page(
                    "<form method=post action=/login><input name=user><input type=password name=pass>"
                            + "<input type=hidden name=token value=t1></form>");
        } else if (request.body().equals("user=" + USER + "&pass=" + PASSWORD + "&token=t1")) {
            valid = "s" + sessions.incrementAndGet();
            to.respond("302 Found", "Set-Cookie: sid=" + valid + "; Path=/\r\nLocation: /\r\n", "");
        } else {
            to.page("<p>Wrong name or password.</p>");
        }
    }

    private void page(WebRequest request, WebConnection to) throws IOException {
        boolean member = request.header("Cookie").contains("sid=" + valid);
        to.page(
                member
                        ? "<p>Welcome</p><a class=logout href=/logout>Log out</a>"
                        : "<p>Please <a href=/login>log in</a>.</p>");
    }
}
