package dev.brokerwatch.launcher.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/// Why nothing more is to be crawled into a folder: it holds more than it may, or its disk is nearly full; empty while
/// there is room. Adds the files up every ten seconds at most, whoever asks. Not thread-safe.
final class DiskBound implements Supplier<String> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final long LEAST_FREE = 256L << 20;

    private final Path folder;
    private final long most;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private String reason = "";

    /// @param most bytes that all files under the folder may take together
    DiskBound(Path folder, long most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public String get() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(BETWEEN_LOOKS);
            reason = look();
        }
        return reason;
    }

    private String look() {
        try {
            long size = FolderSize.of(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (size > most) {
                return String.format(
                        Locale.ROOT,
                        "the data folder holds %s of at most %s; planning goes on when old pages have gone, or after"
                                + " a start with a larger --max-disk",
                        Bytes.print(size),
                        Bytes.print(most));
            }
            return free >= LEAST_FREE
                    ? ""
                    : "the disk of the data folder has "
                            + Bytes.print(free)
                            + " left; planning goes on when some is freed";
        } catch (IOException e) {
            return "the data folder cannot be looked at: " + e.getMessage();
        }
    }
}
