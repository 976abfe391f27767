package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.indexer.console.Credentials;
import java.io.PrintWriter;

/// What is said once everything runs.
final class Welcome {

    private Welcome() {}

    static void print(
            PrintWriter out, int port, Credentials credentials, Sites sites, boolean demo) {
        out.println("Console: http://127.0.0.1:" + port);
        if (credentials.newPassword() != null) {
            out.println(
                    "  log in as "
                            + Credentials.ADMIN
                            + " with the password "
                            + credentials.newPassword()
                            + "  (shown this once)");
        }
        out.println(
                demo
                        ? "No site is configured: crawling the demo market, which is simulated on this machine:"
                        : "Crawling:");
        for (SiteSettings site : sites.all()) {
            out.println("  " + site.id() + "  " + site.seeds().getFirst());
        }
        out.println("Search: brokerwatch search 'category:medical volume:[10000 TO *]'");
        out.println("Stop with Ctrl-C.");
        out.flush();
    }
}
