package dev.brokerwatch.indexer.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.brokerwatch.indexer.charset.Decoded.Signal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decodes the entity of a response, content-coding and charset both, within bounds. Thread-safe.
///
/// A byte order mark is believed before the header, that before the page's own declaration, that before what its bytes
/// look like. A declaration that the bytes prove wrong (see [Utf8Evidence]) is passed over: boards moved to UTF-8 whose
/// old templates say otherwise, and servers that add `charset=utf-8` to whatever they send.
public final class Decoder {

    /// The bytes of an entity that are read, after its content-coding.
    public static final int LONGEST = 5 * 1_024 * 1_024;

    private static final int SAMPLE = 65_536;
    private static final int LEAST_CONFIDENCE = 10;

    /// The characters of one entity.
    ///
    /// @param contentType the response's header, or null
    /// @param contentEncoding the response's header, or null
    /// @throws UnreadableEntityException where the content-coding cannot be taken off
    public Decoded decode(
            byte[] body, @Nullable String contentType, @Nullable String contentEncoding) {
        ContentCoding.Entity entity = ContentCoding.decode(body, contentEncoding, LONGEST);
        byte[] bytes = entity.bytes();
        Named marked = byteOrderMark(bytes);
        Named named = marked != null ? marked : declared(bytes, contentType);
        String text = new String(bytes, named.skip, bytes.length - named.skip, named.charset);
        return new Decoded(text, named.charset, named.signal, entity.truncated());
    }

    /// @param skip bytes of a byte order mark
    private record Named(Charset charset, Signal signal, int skip) {}

    private static @Nullable Named byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Named(StandardCharsets.UTF_8, Signal.BYTE_ORDER_MARK, 3);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Named(StandardCharsets.UTF_16BE, Signal.BYTE_ORDER_MARK, 2);
        }
        return starts(bytes, 0xFF, 0xFE)
                ? new Named(StandardCharsets.UTF_16LE, Signal.BYTE_ORDER_MARK, 2)
                : null;
    }

    private static Named declared(byte[] bytes, @Nullable String contentType) {
        Utf8Evidence utf8 = Utf8Evidence.in(bytes);
        Charset header = contentType == null ? null : ofHeader(contentType);
        if (header != null && isPossible(header, utf8)) {
            return new Named(header, Signal.HEADER, 0);
        }
        Charset meta = MarkupCharset.find(bytes);
        if (meta != null && isPossible(meta, utf8)) {
            return new Named(meta, Signal.META, 0);
        }
        return detected(bytes, utf8);
    }

    private static boolean isPossible(Charset declared, Utf8Evidence utf8) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return !utf8.contradicts();
        }
        boolean wide =
                declared.equals(StandardCharsets.UTF_16LE)
                        || declared.equals(StandardCharsets.UTF_16BE);
        return wide || !utf8.proves();
    }

    private static @Nullable Charset ofHeader(String contentType) {
        String label = MarkupCharset.valueAfter(contentType.toLowerCase(Locale.ROOT), "charset");
        return label == null ? null : EncodingLabels.find(label);
    }

    private static Named detected(byte[] bytes, Utf8Evidence utf8) {
        if (utf8.isAscii()) {
            return new Named(StandardCharsets.UTF_8, Signal.DEFAULT, 0);
        }
        if (utf8.allows()) {
            return new Named(StandardCharsets.UTF_8, Signal.DETECTED, 0);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample(bytes));
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = EncodingLabels.findInMarkup(match.getName());
            if (charset != null
                    && !charset.equals(StandardCharsets.UTF_8)
                    && match.getConfidence() >= LEAST_CONFIDENCE) {
                return new Named(charset, Signal.DETECTED, 0);
            }
        }
        return new Named(StandardCharsets.UTF_8, Signal.DEFAULT, 0);
    }

    /// From where the first foreign characters are: the head of a page is ASCII for long.
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        return Arrays.copyOfRange(bytes, first, Math.min(bytes.length, first + SAMPLE));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
