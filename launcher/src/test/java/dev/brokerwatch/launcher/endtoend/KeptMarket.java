package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A demo market as `up` keeps it in its data folder, so that the next start opens this one.
record KeptMarket(long seed, Instant opening, int port) {

    /// A market that opened so long ago: what happened since (reposts, edits, sales, removals) is there at the start.
    static void openedBefore(Path dataFolder, long seed, Duration ago) throws IOException {
        Instant opening = InstantSource.system().instant().minus(ago);
        Files.createDirectories(dataFolder);
        Files.writeString(
                dataFolder.resolve("market.json"),
                Json.MAPPER.writeValueAsString(new KeptMarket(seed, opening, freePort())));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
