package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.service.PrivateFolder;
import dev.brokerwatch.config.service.ServiceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The folder under which everything lies that outlives the process. Readable by its owner only, used by one process at
/// a time. Closing it lets another process use it.
public final class DataFolder implements AutoCloseable {

    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_FREE = 256 * MEBIBYTE;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /// Opens the folder, creating it with mode 0700 where it is missing and taking every right of others away.
    ///
    /// @throws ServiceException when it cannot be written, is in use, or its disk is nearly full; the message
    ///     says which and how to mend it
    public static DataFolder open(Path path) {
        PrivateFolder.create(path);
        try {
            requireFreeSpace(path);
            return new DataFolder(path.toRealPath(), lock(path));
        } catch (IOException e) {
            throw new ServiceException(
                    "the data folder "
                            + path
                            + " cannot be used ("
                            + e.getMessage()
                            + "): check its owner and rights, or name another with --data",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /// One line on what raw data lies here, and for how long.
    String whatItHolds(UpSettings settings) throws IOException {
        return String.format(
                Locale.ROOT,
                "Data in %s (%s of at most %s): raw pages, which can hold victims' data, for %d hours or %s at most;"
                        + " only you can read it.",
                path,
                Bytes.print(size()),
                Bytes.print(settings.maxDisk()),
                settings.layout().pagesKept().toHours(),
                Bytes.print(settings.layout().pagesBytes()));
    }

    /// Bytes that all files under it occupy.
    public long size() throws IOException {
        return FolderSize.of(path);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static void requireFreeSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE) {
            throw new ServiceException(
                    String.format(
                            Locale.ROOT,
                            "the disk under %s has %d MiB left and brokerwatch needs %d to start: free some, or name"
                                    + " another folder with --data",
                            path,
                            free / MEBIBYTE,
                            LEAST_FREE / MEBIBYTE));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new ServiceException(
                    path
                            + " is in use by another brokerwatch: stop that one, or name another folder with --data");
        }
        return channel;
    }
}
