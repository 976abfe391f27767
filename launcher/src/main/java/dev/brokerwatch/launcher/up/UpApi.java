package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.CommandKind;
import dev.brokerwatch.config.record.crawl.FrontierInput.Command;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.frontier.FrontierView;
import dev.brokerwatch.crawler.frontier.status.FrontierStatus;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import dev.brokerwatch.indexer.console.ApiRoute;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the process as a whole tells by the console's API, and the orders that it takes: `GET /status?host=`,
/// `GET /why?url=`, `POST /commands` with `site` and `kind`. Thread-safe.
record UpApi(
        Meters meters,
        Supplier<FrontierView> frontier,
        Supplier<Sites> sites,
        Publisher publisher,
        InstantSource clock) {

    /// Totals, and what the frontier knows of every host.
    record Told(Status totals, FrontierStatus frontier) {}

    /// What became of an order; no site where it is for all.
    record Ordered(@Nullable SiteId site, CommandKind kind, int hosts) {}

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/status", this::status),
                ApiRoute.get("/why", p -> frontier.get().why(required(p, "url"))),
                ApiRoute.post("/commands", this::order));
    }

    private @Nullable Object status(Map<String, String> parameters) {
        String host = parameters.get("host");
        return host == null
                ? new Told(Status.of(meters), frontier.get().status())
                : frontier.get().status(new Host(host));
    }

    private Ordered order(Map<String, String> parameters) {
        CommandKind kind = CommandKind.ofLabel(required(parameters, "kind"));
        if (kind == CommandKind.STOP_ALL || kind == CommandKind.RESUME_ALL) {
            return orderAll(kind);
        }
        SiteId site = new SiteId(required(parameters, "site"));
        Set<Host> hosts = hostsOf(site);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException(
                    "no site is called "
                            + site.value()
                            + "; there are: "
                            + sites.get().byId().keySet().stream()
                                    .map(SiteId::value)
                                    .collect(Collectors.joining(", ")));
        }
        for (Host host : hosts) {
            Command command = new Command(site, host, kind, clock.instant(), "api");
            publisher.send(Topic.REPORTS, host.value(), JsonCodec.REPORTS.encode(command));
        }
        publisher.flush();
        return new Ordered(site, kind, hosts.size());
    }

    /// Such an order concerns the partition that it arrives on, so every partition gets one; site and host say nothing.
    private Ordered orderAll(CommandKind kind) {
        Host all = new Host("all");
        Command command = new Command(new SiteId("all"), all, kind, clock.instant(), "api");
        publisher.sendToAll(Topic.REPORTS, all.value(), JsonCodec.REPORTS.encode(command));
        publisher.flush();
        return new Ordered(null, kind, frontier.get().status().hosts().size());
    }

    /// Those that its seeds name, and those that its crawl has reached.
    private Set<Host> hostsOf(SiteId site) {
        Set<Host> hosts = new TreeSet<>();
        sites.get()
                .find(site)
                .ifPresent(s -> s.seeds().stream().map(CrawlUrl::host).forEach(hosts::add));
        frontier.get().status().hosts().stream()
                .filter(status -> status.site().equals(site))
                .map(HostStatus::host)
                .forEach(hosts::add);
        return hosts;
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("say which " + name);
        }
        return value;
    }
}
