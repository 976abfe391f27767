package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.StrictYaml;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file of `config/lexicon/engines/`: by what they find, selectors and patterns of keys. Everything is optional.
record EngineFile(
        @Nullable List<String> markers,
        @Nullable Map<String, List<String>> find,
        @Nullable Map<String, List<String>> keys) {

    private static final String FOLDER = "lexicon/engines/";

    /// Throws `IllegalArgumentException` that names the file and what is wrong with it.
    static EngineFile read(OperatorFiles files, String engine) {
        String name = FOLDER + engine + ".yaml";
        return StrictYaml.read(name, files.read(name), EngineFile.class);
    }

    /// The engines that the operator adds by a file alone.
    static List<String> own(OperatorFiles files) {
        return files.own("lexicon/engines", ".yaml").stream()
                .map(name -> name.substring(FOLDER.length(), name.length() - ".yaml".length()))
                .toList();
    }

    Selectors selectors(String engine) {
        Map<Part, Selector> bySelected = new LinkedHashMap<>();
        Map<String, List<String>> told = find == null ? Map.of() : find;
        told.forEach((part, css) -> bySelected.put(Part.of(engine, part), Selector.of(css)));
        return new Selectors(bySelected);
    }

    List<KeyPattern> patterns(String of) {
        return KeyPattern.of(keys == null ? List.of() : keys.getOrDefault(of, List.of()));
    }
}
