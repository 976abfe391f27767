package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.fetch.address.AddressGuard;
import dev.brokerwatch.crawler.fetch.address.AddressRules;
import dev.brokerwatch.crawler.fetch.address.AddressVerdict;
import dev.brokerwatch.crawler.fetch.address.Resolution;
import dev.brokerwatch.crawler.session.CookieJar;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// What the HTTP clients of all visits share: settings, TLS sessions, the address guard. Thread-safe.
///
/// HTTP/1.1 only: a visit has one request under way at a time, so HTTP/2 would bring it nothing and cost a thread a
/// connection. Read and write have no time limit of their own, because the call has one over all.
public final class HttpClients implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final OkHttpClient shared;
    private final AddressGuard guard;
    private final CrawlerSettings settings;

    public HttpClients(CrawlerSettings settings, AddressGuard guard) {
        this.settings = settings;
        this.guard = guard;
        Duration connect =
                settings.callTimeout().compareTo(LONGEST_CONNECT) < 0
                        ? settings.callTimeout()
                        : LONGEST_CONNECT;
        this.shared =
                new OkHttpClient.Builder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .fastFallback(false)
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .proxy(Proxy.NO_PROXY)
                        .connectTimeout(connect)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .callTimeout(settings.callTimeout())
                        .build();
    }

    /// One connection to one host of a site. Looks the host up, so it can block; connects at the first request.
    public Opening open(SiteSettings site, Host host, CookieJar cookies) {
        return switch (Route.parse(site.route())) {
            case Route.Direct direct -> openDirect(site, host, cookies);
            case Route.Proxied proxied -> openProxied(site, host, cookies, proxied);
        };
    }

    /// Whether a host of a site may be asked by the site's route, as far as can be said without asking anybody.
    public static AddressVerdict judge(SiteSettings site, Host host) {
        return switch (Route.parse(site.route())) {
            case Route.Direct direct -> AddressRules.allowing(site.allowedAddresses()).judge(host);
            case Route.Proxied proxied -> judgeBehind(proxied, site, host);
        };
    }

    private static AddressVerdict judgeBehind(Route.Proxied route, SiteSettings site, Host host) {
        boolean onion = route.isSocks() && host.value().split(":", 2)[0].endsWith(".onion");
        boolean named = site.seeds().stream().map(CrawlUrl::host).anyMatch(host::equals);
        return onion || named
                ? new AddressVerdict(true, "behind the site's proxy, which looks names up")
                : new AddressVerdict(
                        false,
                        "behind a proxy only .onion names and the hosts of the site's seeds are asked");
    }

    /// What came of opening a host.
    public sealed interface Opening {

        /// The client, to be closed, and the address that it will ask first; behind a proxy there is none to tell.
        record Open(HostClient client, List<InetAddress> addresses) implements Opening {}

        record Closed(FailureKind kind, String detail) implements Opening {}
    }

    @Override
    public void close() {
        guard.close();
    }

    private Opening openDirect(SiteSettings site, Host host, CookieJar cookies) {
        AddressRules rules = AddressRules.allowing(site.allowedAddresses());
        return switch (guard.resolve(host, rules)) {
            case Resolution.Refused(String reason) ->
                    new Opening.Closed(FailureKind.ADDRESS_REFUSED, reason);
            case Resolution.Unknown(String reason) -> new Opening.Closed(FailureKind.DNS, reason);
            case Resolution.Found(List<InetAddress> addresses) -> {
                Received received = new Received();
                OkHttpClient.Builder builder =
                        visitClient()
                                .dns(name -> addresses)
                                .socketFactory(new CheckedSockets(rules, received));
                yield new Opening.Open(
                        new HostClient(builder, settings, site, cookies, false, received),
                        addresses);
            }
        };
    }

    private Opening openProxied(
            SiteSettings site, Host host, CookieJar cookies, Route.Proxied route) {
        AddressVerdict verdict = judgeBehind(route, site, host);
        if (!verdict.allowed()) {
            return new Opening.Closed(FailureKind.ADDRESS_REFUSED, verdict.reason());
        }
        OkHttpClient.Builder builder = visitClient().proxy(route.proxy());
        return new Opening.Open(
                new HostClient(builder, settings, site, cookies, true, new Received()), List.of());
    }

    /// A pool and a dispatcher of its own: one connection by construction, and no lock that all visits share.
    private OkHttpClient.Builder visitClient() {
        return shared.newBuilder().dispatcher(new Dispatcher()).connectionPool(VisitPool.create());
    }
}
