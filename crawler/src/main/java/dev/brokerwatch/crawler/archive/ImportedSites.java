package dev.brokerwatch.crawler.archive;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.url.RegistrableDomain;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// To which site an imported page belongs: to the configured site with a seed on its registrable domain, else to one that
/// is named by that domain. Immutable and thread-safe.
public final class ImportedSites {

    private static final int LONGEST_NAME = 63;
    private static final int KEPT_OF_LONG = 40;

    private final Map<String, SiteSettings> byDomain = new HashMap<>();
    private final Map<SiteId, UrlIdentity> identities = new HashMap<>();
    private final UrlIdentity general = UrlIdentity.general();

    public ImportedSites(Sites sites) {
        for (SiteSettings site : sites.all()) {
            site.seeds().forEach(seed -> byDomain.putIfAbsent(domain(seed), site));
            identities.put(site.id(), UrlIdentity.of(site.dropParameters(), site.keepParameters()));
        }
    }

    /// The URL in the normal form that its site has for it; empty for what is no URL of `http` or `https`.
    Optional<CrawlUrl> normalForm(String written) {
        if (!(general.read(written) instanceof UrlReading.Normal(CrawlUrl url))) {
            return Optional.empty();
        }
        SiteSettings site = byDomain.get(domain(url));
        UrlIdentity identity = site == null ? null : identities.get(site.id());
        return identity != null && identity.read(written) instanceof UrlReading.Normal(CrawlUrl own)
                ? Optional.of(own)
                : Optional.of(url);
    }

    /// The site of a page.
    public SiteId of(CrawlUrl url) {
        String domain = domain(url);
        SiteSettings site = byDomain.get(domain);
        return site == null ? named(domain) : site.id();
    }

    private static String domain(CrawlUrl url) {
        Host host = url.host();
        return RegistrableDomain.of(host);
    }

    /// Ports and IPv6 addresses have characters that no site's name has.
    private static SiteId named(String domain) {
        StringBuilder name = new StringBuilder(domain.length());
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (alphanumeric || (!name.isEmpty() && (c == '.' || c == '-'))) {
                name.append(c);
            } else if (!name.isEmpty()) {
                name.append('-');
            }
        }
        boolean unfit = name.isEmpty() || name.length() > LONGEST_NAME;
        return new SiteId(unfit ? shortened(domain, name) : name.toString());
    }

    private static String shortened(String domain, CharSequence name) {
        String start = name.subSequence(0, Math.min(name.length(), KEPT_OF_LONG)).toString();
        String digest = Digest.of(domain).shortForm().substring(0, 16);
        return start.isEmpty() ? digest : start + "-" + digest;
    }
}
