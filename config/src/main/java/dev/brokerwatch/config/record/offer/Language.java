package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// The language of a text, written as a BCP 47 tag; whatever is none of the four is [#OTHER].
public enum Language {
    SIMPLIFIED_CHINESE("zh-Hans"),
    TRADITIONAL_CHINESE("zh-Hant"),
    ENGLISH("en"),
    RUSSIAN("ru"),
    OTHER("other");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    /// Throws `IllegalArgumentException` on a tag that is none of the five.
    @JsonCreator
    public static Language ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + tag + "\" is no known language"));
    }
}
