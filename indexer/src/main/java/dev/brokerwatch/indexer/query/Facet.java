package dev.brokerwatch.indexer.query;

import dev.brokerwatch.config.record.site.Label;

/// What hits can be counted by. The name is that of the [QueryField] that narrows a search to one of the values.
public enum Facet {
    CATEGORY,
    FIELD,
    SITE,
    LANGUAGE,
    STATUS,
    CHANNEL,
    INTENT,
    KIND,
    TAG;

    public String label() {
        return Label.of(this);
    }

    /// Throws `IllegalArgumentException` that names the known labels.
    public static Facet ofLabel(String label) {
        return Label.parse(Facet.class, label);
    }
}
