package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An engine's selectors. Immutable.
final class Selectors {

    static final Selectors NONE = new Selectors(Map.of());

    private final Map<Part, Selector> byPart = new EnumMap<>(Part.class);

    Selectors(Map<Part, Selector> byPart) {
        this.byPart.putAll(byPart);
    }

    /// With a site's corrections. Throws `IllegalArgumentException` where one is no selector.
    Selectors with(Map<String, String> corrections) {
        if (corrections.isEmpty()) {
            return this;
        }
        Map<Part, Selector> corrected = new EnumMap<>(byPart);
        corrections.forEach((part, css) ->
                corrected.put(Part.of("selectors", part), Selector.of(List.of(css))));
        return new Selectors(corrected);
    }

    Selector of(Part part) {
        return byPart.getOrDefault(part, Selector.NONE);
    }

    List<Element> all(Part part, PageDom dom, Element scope) {
        return dom.select(of(part), scope);
    }

    @Nullable Found first(Part part, PageDom dom, Element scope) {
        return dom.firstFound(of(part), scope);
    }
}
