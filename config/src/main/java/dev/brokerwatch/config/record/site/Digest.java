package dev.brokerwatch.config.record.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest in the form of WARC's labelled digests, `sha256:` and 64 hexadecimal digits.
/// Of whole bodies and of redacted records only: a digest of a short secret gives the secret away.
public record Digest(@JsonValue String value) {

    private static final String LABEL = "sha256:";
    private static final int LENGTH = LABEL.length() + 64;

    @JsonCreator
    public Digest {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("a digest is \"sha256:\" and 64 hexadecimal digits");
        }
    }

    private static boolean hasForm(String value) {
        if (value.length() != LENGTH || !value.startsWith(LABEL)) {
            return false;
        }
        for (int i = LABEL.length(); i < LENGTH; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    public static Digest of(byte[] bytes) {
        return new Digest(LABEL + HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /// Of a sequence of strings: each is told apart from its neighbour by its length, so that no two sequences collide.
    public static Digest of(String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return new Digest(LABEL + HexFormat.of().formatHex(sha256.digest()));
    }

    /// The first 32 hexadecimal digits (128 bits): enough to tell things apart, short enough for a key.
    public String shortForm() {
        return value.substring(LABEL.length(), LABEL.length() + 32);
    }

    @Override
    public String toString() {
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
