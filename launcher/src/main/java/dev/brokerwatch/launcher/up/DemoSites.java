package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.market.MarketSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/// The simulated market of a data folder. Seed, opening and port are kept in `market.json`, so that after a restart it is
/// the same market at the same addresses, a while later; its truth stands in `market-truth.jsonl`.
final class DemoSites {

    private static final List<Integer> USUAL_PORTS =
            IntStream.rangeClosed(8090, 8109).boxed().toList();

    private DemoSites() {}

    /// What makes a market the same one.
    record Kept(long seed, Instant opening, int port) {}

    /// Throws [ServiceException] when the market cannot open; the message says how to mend it.
    static DemoMarket open(Path folder, long seed, InstantSource clock) {
        Path file = folder.resolve("market.json");
        try {
            if (Files.exists(file)) {
                return open(
                        folder, Json.MAPPER.readValue(Files.readString(file), Kept.class), clock);
            }
            for (int port : USUAL_PORTS) {
                Kept kept = new Kept(seed, clock.instant(), port);
                if (canOpen(folder, kept, clock)) {
                    Files.writeString(file, Json.MAPPER.writeValueAsString(kept));
                    return open(folder, kept, clock);
                }
            }
            throw new IOException(
                    "none of the ports " + USUAL_PORTS + " is free on 127.0.0.11 to 13");
        } catch (IOException e) {
            throw new ServiceException(
                    "the demo market cannot open ("
                            + e.getMessage()
                            + "): stop what listens on its port, or delete "
                            + file
                            + " to open it elsewhere",
                    e);
        }
    }

    private static boolean canOpen(Path folder, Kept kept, InstantSource clock) {
        try (DemoMarket market = open(folder, kept, clock)) {
            return market.served() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static DemoMarket open(Path folder, Kept kept, InstantSource clock) throws IOException {
        return DemoMarket.open(
                MarketSettings.small(kept.seed(), kept.opening())
                        .withPort(kept.port())
                        .withTruth(folder.resolve("market-truth.jsonl")),
                clock);
    }
}
