package dev.brokerwatch.crawler.links;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The elements that a scan for links cares about: those with links, those that say how to read links, and those whose
/// content is no markup.
enum Element {
    A(Content.MARKUP),
    AREA(Content.MARKUP),
    BASE(Content.MARKUP),
    FRAME(Content.MARKUP),
    IFRAME(Content.RAW),
    LINK(Content.MARKUP),
    MATH(Content.MARKUP),
    META(Content.MARKUP),
    NOEMBED(Content.RAW),
    NOFRAMES(Content.RAW),
    PLAINTEXT(Content.RAW),
    SCRIPT(Content.SCRIPT),
    STYLE(Content.RAW),
    SVG(Content.MARKUP),
    TEXTAREA(Content.RAW),
    TITLE(Content.RAW),
    XMP(Content.RAW);

    /// What stands between an element's tags, as far as tags in it count.
    enum Content {
        MARKUP,
        RAW,
        SCRIPT
    }

    private static final Element[][] BY_INITIAL = new Element[128][];

    static {
        for (int initial = 0; initial < BY_INITIAL.length; initial++) {
            int first = initial;
            BY_INITIAL[initial] =
                    Arrays.stream(values())
                            .filter(element -> element.tagName[0] == first)
                            .toArray(Element[]::new);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final byte[] tagName;

    private final Content content;

    Element(Content content) {
        this.tagName = name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        this.content = content;
    }

    /// The element of a tag's name, or null for all others. The name starts with an ASCII letter.
    static @Nullable Element of(byte[] bytes, int start, int end) {
        for (Element element : BY_INITIAL[bytes[start] | 0x20]) {
            if (Octets.isName(bytes, element.tagName, start, end)) {
                return element;
            }
        }
        return null;
    }

    /// In lower case. Shared: nobody writes to it.
    byte[] tagName() {
        return tagName;
    }

    Content content() {
        return content;
    }
}
