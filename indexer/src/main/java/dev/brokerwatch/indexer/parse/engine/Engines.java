package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.time.TimeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All engines, and which of them reads a page: the one most of whose markers it has; where that finds nothing, or none fits,
/// the generic one. Immutable and thread-safe.
public final class Engines {

    private static final List<String> BOARDS =
            List.of(
                    "vbulletin",
                    "xenforo",
                    "mybb",
                    "fluxbb",
                    "invision",
                    "discourse",
                    "nodebb",
                    "xiuno",
                    "usebb");
    private static final List<String> SHOPS =
            List.of("woocommerce", "shopify", "opencart", "product");

    private final List<Engine> engines;
    private final Engine generic;
    private final Gates gates;

    private Engines(List<Engine> engines, Engine generic, Gates gates) {
        this.engines = List.copyOf(engines);
        this.generic = generic;
        this.gates = gates;
    }

    /// Reads the engines' files. Throws `IllegalArgumentException` that names the file and the mend.
    public static Engines of(OperatorFiles files, TimeReader times) {
        EngineTools tools = EngineTools.of(files, times);
        List<Engine> all = new ArrayList<>();
        all.add(new Discuz(EngineFile.read(files, "discuz"), tools));
        all.add(new Phpbb(EngineFile.read(files, "phpbb"), tools));
        all.add(new Ptt(EngineFile.read(files, "ptt"), tools));
        all.add(new Smf(EngineFile.read(files, "smf"), tools));
        all.add(new Flarum(EngineFile.read(files, "flarum"), tools));
        for (String name : BOARDS) {
            all.add(new BoardEngine(name, EngineFile.read(files, name), tools));
        }
        for (String name : SHOPS) {
            all.add(new ShopEngine(name, EngineFile.read(files, name), tools));
        }
        Set<String> known = new HashSet<>(Set.of("generic"));
        all.forEach(engine -> known.add(engine.name()));
        for (String name : EngineFile.own(files)) {
            if (known.add(name)) {
                all.add(new BoardEngine(name, EngineFile.read(files, name), tools));
            }
        }
        Engine generic = new GenericEngine(EngineFile.read(files, "generic"), tools);
        return new Engines(all, generic, new Gates(tools.words()));
    }

    /// What a page holds, and who read it.
    public record Read(String engine, Reading reading) {}

    public Read read(PageView page) {
        Engine chosen = choose(page.dom());
        Reading reading = chosen.read(page);
        if (hasAny(reading) || reading.removed()) {
            return new Read(chosen.name(), reading);
        }
        PageKind gate = gates.kindOf(page.dom(), reading.kind());
        if (gate != PageKind.OTHER) {
            return new Read(chosen.name(), Reading.of(gate, reading.title()));
        }
        return chosen.equals(generic)
                ? new Read(generic.name(), reading)
                : guessed(page, chosen, reading);
    }

    /// What the generic engine reads of a page of which the chosen one read nothing.
    private Read guessed(PageView page, Engine chosen, Reading reading) {
        boolean structure = reading.kind() == PageKind.INDEX || reading.kind() == PageKind.PROFILE;
        Reading guessed = structure ? reading : generic.read(page);
        boolean list = guessed.posts().stream().allMatch(post -> post.author() == null);
        if (list && !guessed.posts().isEmpty() && !(chosen instanceof ShopEngine)) {
            return new Read(
                    chosen.name(), reading); // of members, say: a board's posts have authors
        }
        if (reading.kind() == PageKind.OTHER) {
            boolean board = chosen instanceof ShopEngine && !guessed.posts().isEmpty();
            return new Read((board ? generic : chosen).name(), better(reading, guessed));
        }
        boolean fits =
                reading.kind() == PageKind.THREAD
                        ? !guessed.posts().isEmpty()
                        : !guessed.threads().isEmpty();
        return new Read(chosen.name(), fits && !structure ? better(reading, guessed) : reading);
    }

    private static boolean hasAny(Reading reading) {
        return !reading.posts().isEmpty() || !reading.threads().isEmpty();
    }

    private static Reading better(Reading own, Reading guessed) {
        return guessed.isEmpty() || own.title() == null ? guessed : guessed.withTitle(own.title());
    }

    private Engine choose(PageDom dom) {
        Engine best = generic;
        int most = 0;
        for (Engine engine : engines) {
            int markers = engine.markers(dom, most + 1);
            if (markers > most) {
                best = engine;
                most = markers;
            }
        }
        return best;
    }

    /// The names of the parts that a site's `selectors` can correct; a wrong name or selector is told by an
    /// `IllegalArgumentException`.
    public static void check(Map<String, String> selectors) {
        Selectors.NONE.with(selectors);
    }
}
