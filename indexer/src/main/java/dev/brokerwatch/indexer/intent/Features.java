package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.text.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The features of one post, by name, as they are found. Not shared between threads.
final class Features {

    private final Predicate<String> wanted;
    private final Map<String, Feature> found = new HashMap<>();

    /// Words that are not `wanted` are not kept; all else is.
    Features(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// A feature of the whole post; nothing where `value` is 0.
    void put(String name, double value) {
        put(name, value, Feature.WHOLE);
    }

    void put(String name, double value, Span span) {
        if (value != 0) {
            found.putIfAbsent(name, new Feature(value, span));
        }
    }

    /// One more of `name`; [#damp] ends the counting.
    void count(String name, Span span) {
        found.merge(
                name,
                new Feature(1, span),
                (known, more) -> new Feature(known.value() + 1, known.span()));
    }

    /// Replaces all that was counted under names that begin with `prefix` by the logarithm: the tenth word of a kind tells
    /// less than the second.
    void damp(String prefix) {
        found.replaceAll((name, feature) ->
                name.startsWith(prefix)
                        ? new Feature(Math.log1p(feature.value()), feature.span())
                        : feature);
    }

    void word(String name, Span span) {
        if (wanted.test(name)) {
            found.putIfAbsent(name, new Feature(1, span));
        }
    }

    boolean has(String name) {
        return found.containsKey(name);
    }

    double value(String name) {
        Feature feature = found.get(name);
        return feature == null ? 0 : feature.value();
    }

    Map<String, Feature> all() {
        return Collections.unmodifiableMap(found);
    }
}
