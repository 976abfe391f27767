package dev.brokerwatch.config.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The name by which a consumer group knows one process. It lies in the folder of the process's state, so it is the same
/// after a restart, which is what lets the state stay where it is, and another for every folder: two processes of one name
/// would shut each other out.
public final class InstanceId {

    private static final String FILE = "instance-id";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    private InstanceId() {}

    /// Reads the folder's name, or makes one up and keeps it.
    ///
    /// @throws ServiceException when the folder can be neither read nor written
    public static String of(String application, Path stateFolder) {
        Path file = PrivateFolder.create(stateFolder).resolve(FILE);
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
                if (FORM.matcher(kept).matches()) {
                    return application + "-" + kept;
                }
            }
            return application + "-" + make(file);
        } catch (IOException e) {
            throw new ServiceException(file + " can be neither read nor written", e);
        }
    }

    private static String make(Path file) throws IOException {
        String id = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
        Path whole = file.resolveSibling(FILE + ".new");
        Files.writeString(whole, id + "\n", StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }
}
