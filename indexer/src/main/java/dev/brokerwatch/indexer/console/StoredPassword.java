package dev.brokerwatch.indexer.console;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What is kept of a password: a key derived from it by PBKDF2 with HMAC-SHA-256 (RFC 8018).
@SuppressWarnings("ArrayRecordComponent")
record StoredPassword(int iterations, byte[] salt, byte[] key) {

    private static final int KEY_BITS = 256;
    private static final String SCHEME = "pbkdf2-hmac-sha256";

    static StoredPassword of(String password, SecureRandom random, int iterations) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new StoredPassword(iterations, salt, derive(password, salt, iterations));
    }

    /// Throws `IllegalArgumentException` on anything that [#print] did not write.
    static StoredPassword parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException(
                    "a stored password has a scheme, iterations, salt and key");
        }
        HexFormat hex = HexFormat.of();
        return new StoredPassword(
                Integer.parseInt(parts[1]), hex.parseHex(parts[2]), hex.parseHex(parts[3]));
    }

    String print() {
        HexFormat hex = HexFormat.of();
        return SCHEME
                + " "
                + iterations
                + " "
                + hex.formatHex(salt)
                + " "
                + hex.formatHex(key)
                + "\n";
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(key, derive(password, salt, iterations));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with HMAC-SHA-256", e);
        }
    }
}
