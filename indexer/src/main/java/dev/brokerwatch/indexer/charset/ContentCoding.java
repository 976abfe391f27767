package dev.brokerwatch.indexer.charset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Takes off what `Content-Encoding` put on (RFC 9110, 8.4): gzip and deflate. Bounded after decoding.
final class ContentCoding {

    /// At most so many codings on top of one another; more is a bomb.
    private static final int MOST_CODINGS = 3;

    private ContentCoding() {}

    /// Its bytes, not copied; `truncated` where it is longer than the bound, or broke off.
    static final class Entity {
        private final byte[] bytes;
        private final boolean truncated;

        Entity(byte[] bytes, boolean truncated) {
            this.bytes = bytes;
            this.truncated = truncated;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean truncated() {
            return truncated;
        }
    }

    /// Throws [UnreadableEntityException] for a coding that is unknown here.
    static Entity decode(byte[] body, @Nullable String header, int bound) {
        Entity entity = bounded(body, bound);
        if (header == null || header.isBlank()) {
            return entity;
        }
        String[] codings = header.toLowerCase(Locale.ROOT).split(",", MOST_CODINGS + 1);
        if (codings.length > MOST_CODINGS) {
            throw new UnreadableEntityException("more than " + MOST_CODINGS + " content codings");
        }
        entity = new Entity(body, false);
        for (int i = codings.length - 1; i >= 0; i--) {
            entity = takeOff(codings[i].strip(), entity, bound);
        }
        return entity.bytes().length > bound ? bounded(entity.bytes(), bound) : entity;
    }

    /// Archives often keep the header of a body that they have decoded, so the bytes have the last word.
    private static Entity takeOff(String coding, Entity entity, int bound) {
        byte[] bytes = entity.bytes();
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> entity;
            case "gzip", "x-gzip" ->
                    isGzip(bytes) ? inflate(Form.GZIP, bytes, bound, entity.truncated()) : entity;
            case "deflate" -> {
                if (isZlib(bytes)) {
                    yield inflate(Form.ZLIB, bytes, bound, entity.truncated());
                }
                yield looksLikeText(bytes)
                        ? entity
                        : inflate(Form.RAW, bytes, bound, entity.truncated());
            }
            default -> {
                if (looksLikeText(bytes)) {
                    yield entity;
                }
                throw new UnreadableEntityException(
                        "the content coding " + printable(coding) + " cannot be read here");
            }
        };
    }

    private enum Form {
        GZIP,
        ZLIB,
        RAW
    }

    private static Entity inflate(Form form, byte[] bytes, int bound, boolean cut) {
        ByteArrayOutputStream inflated =
                new ByteArrayOutputStream(Math.min(bound, bytes.length * 4));
        Inflater inflater = new Inflater(form == Form.RAW);
        try (InputStream stream = open(form, bytes, inflater)) {
            byte[] buffer = new byte[8_192];
            int read = stream.read(buffer);
            while (read >= 0) {
                int room = bound - inflated.size();
                inflated.write(buffer, 0, Math.min(room, read));
                if (read > room) {
                    return new Entity(inflated.toByteArray(), true);
                }
                read = stream.read(buffer);
            }
            return new Entity(inflated.toByteArray(), cut);
        } catch (IOException e) {
            if (inflated.size() == 0) {
                throw new UnreadableEntityException("the entity is not the " + form + " it says");
            }
            return new Entity(inflated.toByteArray(), true);
        } finally {
            inflater.end();
        }
    }

    private static InputStream open(Form form, byte[] bytes, Inflater inflater) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return form == Form.GZIP
                ? new GZIPInputStream(in, 8_192)
                : new InflaterInputStream(in, inflater);
    }

    private static Entity bounded(byte[] bytes, int bound) {
        return bytes.length > bound
                ? new Entity(Arrays.copyOf(bytes, bound), true)
                : new Entity(bytes, false);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /// RFC 1950, 2.2: method 8, and the head's two bytes are a multiple of 31.
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 2
                && (bytes[0] & 0x0f) == 8
                && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
    }

    /// Behind a byte order mark and blanks stands the beginning of a tag, or of JSON.
    private static boolean looksLikeText(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        while (at < bytes.length && bytes[at] > 0 && bytes[at] <= ' ') {
            at++;
        }
        if (at + 1 >= bytes.length) {
            return bytes.length == 0;
        }
        byte next = bytes[at + 1];
        return switch (bytes[at]) {
            case '<' -> next == '!' || next == '?' || Character.isLetter(next);
            case '{', '[' -> next == '"' || next == '{' || next == '\n';
            default -> false;
        };
    }

    private static String printable(String coding) {
        String cut = coding.length() > 20 ? coding.substring(0, 20) : coding;
        return cut.chars().allMatch(c -> c > ' ' && c < 0x7f) ? "\"" + cut + "\"" : "(unprintable)";
    }
}
