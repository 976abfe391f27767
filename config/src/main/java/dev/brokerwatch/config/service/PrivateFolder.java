package dev.brokerwatch.config.service;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A folder that only its owner can look into.
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /// Creates it where it is missing and takes every right of others away; returns it.
    ///
    /// @throws ServiceException when that cannot be; the message says why and how to mend it
    public static Path create(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, OWNER_ONLY);
            return path;
        } catch (FileAlreadyExistsException e) {
            throw new ServiceException(path + " is a file: name a folder with --data", e);
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
}
