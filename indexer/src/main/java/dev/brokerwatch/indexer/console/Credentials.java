package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.service.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The admin's password, of which only a derived key is kept, and the API's token, which the command line reads. Both lie
/// in files that only their owner reads. Immutable.
public final class Credentials {

    /// The only account so far.
    public static final String ADMIN = "admin";

    /// Where the token lies below the data folder.
    public static final String TOKEN_FILE = "api-token";

    private static final String PASSWORD_FILE = "console-password";

    /// OWASP's figure for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023).
    private static final int ITERATIONS = 600_000;

    private final StoredPassword password;
    private final byte[] token;
    private final @Nullable String newPassword;

    private Credentials(StoredPassword password, byte[] token, @Nullable String newPassword) {
        this.password = password;
        this.token = token;
        this.newPassword = newPassword;
    }

    /// Reads them from the folder, or makes them at the first start.
    ///
    /// @throws ServiceException when the files cannot be read or written
    public static Credentials of(Path folder, SecureRandom random) {
        return of(folder, random, ITERATIONS);
    }

    static Credentials of(Path folder, SecureRandom random, int iterations) {
        try {
            Path passwordFile = folder.resolve(PASSWORD_FILE);
            byte[] token = readOrCreateToken(folder.resolve(TOKEN_FILE), random);
            if (Files.exists(passwordFile)) {
                return new Credentials(
                        StoredPassword.parse(Files.readString(passwordFile)), token, null);
            }
            String password = randomText(random, 15);
            StoredPassword stored = StoredPassword.of(password, random, iterations);
            write(passwordFile, stored.print());
            return new Credentials(stored, token, password);
        } catch (IOException | IllegalArgumentException e) {
            throw new ServiceException(
                    "the console's credentials in "
                            + folder
                            + " cannot be used ("
                            + e.getMessage()
                            + "): delete "
                            + PASSWORD_FILE
                            + " and "
                            + TOKEN_FILE
                            + " to make new ones",
                    e);
        }
    }

    /// The password that was made just now, to be shown once; null at every later start.
    public @Nullable String newPassword() {
        return newPassword;
    }

    boolean isPassword(String user, String candidate) {
        boolean right = password.matches(candidate);
        return right && user.equals(ADMIN);
    }

    boolean isToken(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] readOrCreateToken(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            write(file, randomText(random, 30) + "\n");
        }
        return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    }

    private static String randomText(SecureRandom random, int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
