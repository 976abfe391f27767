package dev.brokerwatch.crawler.links;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which charset a page is written, as far as its links need to know: most are ASCII.
final class PageCharset {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String PARAMETER = "charset";

    private PageCharset() {}

    /// The charset that a byte order mark tells, or null.
    static @Nullable Charset ofMark(byte[] bytes, int length) {
        if (length >= 3 && starts(bytes, 0xEF, 0xBB) && (bytes[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (length >= 2 && starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return length >= 2 && starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /// The charset of a `Content-Type`, or null where it tells none that is known.
    static @Nullable Charset ofContentType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf(PARAMETER);
        int equals = at < 0 ? -1 : contentType.indexOf('=', at);
        if (equals < 0) {
            return null;
        }
        String rest = contentType.substring(equals + 1).strip();
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        if (quote == '"' || quote == '\'') {
            int close = rest.indexOf(quote, 1);
            return named(rest.substring(1, close < 0 ? rest.length() : close));
        }
        int semicolon = rest.indexOf(';');
        return named(semicolon < 0 ? rest : rest.substring(0, semicolon));
    }

    /// The charset that browsers mean by a label, or null: GBK and its kin are read as GB18030, Latin-1 and ASCII as
    /// windows-1252 (WHATWG Encoding, 4.2).
    static @Nullable Charset named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "gbk", "gb2312", "gb_2312-80", "gb_2312", "x-gbk", "chinese" -> {
                return CHINESE;
            }
            case "utf8", "unicode-1-1-utf-8", "x-unicode20utf8" -> {
                return StandardCharsets.UTF_8;
            }
            case "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii" -> {
                return WESTERN;
            }
            default -> {
                try {
                    return Charset.forName(name);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
    }

    /// What to do without any hint: UTF-8 where the bytes are, else what browsers take.
    static Charset guess(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WESTERN;
        }
    }

    /// Whether markup can be looked for in the bytes themselves.
    static boolean keepsAscii(Charset charset) {
        String name = charset.name();
        return !name.startsWith("UTF-16")
                && !name.startsWith("UTF-32")
                && !name.startsWith("X-UTF-")
                && !name.startsWith("ISO-2022")
                && !name.startsWith("x-ISO-2022")
                && new String(new byte[] {'<', 'a', '='}, charset).equals("<a=");
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
