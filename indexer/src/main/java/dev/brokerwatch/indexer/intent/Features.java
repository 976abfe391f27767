package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.text.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The features of one post, by name, as they are found. Not shared between threads.
final class Features {

    private final Map<String, Feature> found = new HashMap<>(128);
    private final Map<String, Feature> counted = new HashMap<>();
    private final Set<String> cues = new HashSet<>();

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
        Feature known = counted.get(name);
        counted.put(
                name,
                known == null
                        ? new Feature(1, span)
                        : new Feature(known.value() + 1, known.span()));
    }

    /// Puts the logarithm of all that was counted: the tenth word of a kind tells less than the second.
    void damp() {
        counted.forEach((name, feature) ->
                found.put(name, new Feature(Math.log1p(feature.value()), feature.span())));
        counted.clear();
    }

    /// Takes note that features of a cue are among these.
    void cue(String subject) {
        cues.add(subject);
    }

    boolean hasCue(String subject) {
        return cues.contains(subject);
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
