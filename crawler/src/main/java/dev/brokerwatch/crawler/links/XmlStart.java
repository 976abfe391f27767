package dev.brokerwatch.crawler.links;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a document's beginning says of it.
///
/// @param format of a sitemap or feed, or null
/// @param declared the charset of the XML declaration, or null
/// @param isHtml the document starts as HTML does
record XmlStart(@Nullable FeedFormat format, @Nullable Charset declared, boolean isHtml) {

    /// Longer prologues are nobody's.
    private static final int LONGEST = 16_384;

    private static final byte[] COMMENT = {'!', '-', '-'};
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] DECLARATION = {'?', 'x', 'm', 'l'};

    private static final byte[] HTML_TYPE = "!doctype html".getBytes(StandardCharsets.US_ASCII);

    static XmlStart of(byte[] bytes, int length) {
        int end = Math.min(length, LONGEST);
        Charset declared = null;
        boolean htmlType = false;
        int at = Octets.indexOf(bytes, '<', 0, end);
        while (at < end) {
            at++;
            if (at < end && Octets.isLetter(bytes[at])) {
                String name = nameAt(bytes, at, end);
                FeedFormat format = htmlType ? null : FeedFormat.ofRoot(name);
                return new XmlStart(format, declared, htmlType || name.equalsIgnoreCase("html"));
            }
            int close = Octets.indexOf(bytes, '>', at, end);
            if (Octets.startsWith(bytes, DECLARATION, at, end)) {
                declared = encoding(new String(bytes, at, close - at, StandardCharsets.US_ASCII));
            } else if (Octets.startsWith(bytes, COMMENT, at, end)) {
                close = Octets.indexOf(bytes, COMMENT_END, at, end);
            } else if (Octets.startsWithName(bytes, HTML_TYPE, at, end)) {
                htmlType = true;
            }
            at = Octets.indexOf(bytes, '<', close, end);
        }
        return new XmlStart(null, declared, htmlType);
    }

    private static String nameAt(byte[] bytes, int at, int end) {
        int nameEnd = Math.min(TagReader.nameEnd(bytes, at, end), at + 50);
        return new String(bytes, at, nameEnd - at, StandardCharsets.US_ASCII);
    }

    private static @Nullable Charset encoding(String declaration) {
        int at = declaration.indexOf("encoding=");
        if (at < 0 || declaration.length() < at + 11) {
            return null;
        }
        char quote = declaration.charAt(at + 9);
        int close = declaration.indexOf(quote, at + 10);
        return close < 0 ? null : PageCharset.named(declaration.substring(at + 10, close));
    }
}
