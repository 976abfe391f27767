package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.StrictYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// What addresses mean to board software, by `links.yaml`: which of them are second spellings of a page, and which lead
/// aside. On pages of software that it does not know, every link is a page. Immutable and thread-safe.
public final class LinkRules {

    /// Nothing is known of any software.
    public static final LinkRules NONE = new LinkRules(List.of());

    private static final String FILE = "links.yaml";

    private final List<Engine> engines;
    private final LinkShapes pages;
    private final LinkShapes again;
    private final LinkShapes aside;

    private LinkRules(List<Engine> engines) {
        this.engines = List.copyOf(engines);
        this.pages = shapes(engines, EngineLinks::pages);
        this.again = shapes(engines, EngineLinks::again);
        this.aside = shapes(engines, EngineLinks::aside);
    }

    private static LinkShapes shapes(
            List<Engine> engines, Function<EngineLinks, List<String>> which) {
        return LinkShapes.of(
                engines.stream().flatMap(engine -> which.apply(engine.links()).stream()).toList());
    }

    /// What a link is good for.
    public enum Meaning {
        /// A page like any other.
        PAGE,
        /// A page that has an address of its own, which the page where the link stands tells too.
        AGAIN,
        /// A member, a form, a search.
        ASIDE
    }

    /// The links of one page.
    public interface OnPage {
        Meaning of(CrawlUrl link);
    }

    private record Engine(EngineLinks links, LinkShapes pages, LinkShapes again, LinkShapes aside) {

        static Engine of(EngineLinks links) {
            return new Engine(
                    links,
                    LinkShapes.of(links.pages()),
                    LinkShapes.of(links.again()),
                    LinkShapes.of(links.aside()));
        }
    }

    /// The operator's `links.yaml`.
    ///
    /// @throws dev.brokerwatch.config.settings.SettingsException when it cannot be used
    public static LinkRules read(OperatorFiles files) {
        EngineFile file = StrictYaml.read(FILE, files.read(FILE), EngineFile.class);
        return new LinkRules(file.values().stream().map(Engine::of).toList());
    }

    /// The engines by their names.
    static final class EngineFile extends LinkedHashMap<String, EngineLinks> {
        private static final long serialVersionUID = 1;
    }

    /// As an operator writes it; what is left out is empty.
    record EngineLinks(
            List<String> pages, List<String> same, List<String> again, List<String> aside) {

        EngineLinks {
            pages = pages == null ? List.of() : List.copyOf(pages);
            same = same == null ? List.of() : List.copyOf(same);
            again = again == null ? List.of() : List.copyOf(again);
            aside = aside == null ? List.of() : List.copyOf(aside);
        }
    }

    /// How the links of a page are to be taken, by whose page it is.
    public OnPage on(CrawlUrl page) {
        LinkTarget address = new LinkTarget(page.pathAndQuery());
        List<Engine> own = new ArrayList<>();
        for (Engine engine : engines) {
            if (engine.pages().match(address)) {
                own.add(engine);
            }
        }
        return own.isEmpty()
                ? link -> Meaning.PAGE
                : link -> meaning(own, new LinkTarget(link.pathAndQuery()));
    }

    private static Meaning meaning(List<Engine> engines, LinkTarget target) {
        Meaning meaning = Meaning.PAGE;
        for (Engine engine : engines) {
            if (engine.again().match(target)) {
                return Meaning.AGAIN;
            }
            if (engine.aside().match(target)) {
                meaning = Meaning.ASIDE;
            }
        }
        return meaning;
    }

    /// Whether a URL comes last, wherever it was found: by its looks alone, so it is not lost.
    public boolean isAside(CrawlUrl url) {
        return isAside(new LinkTarget(url.pathAndQuery()));
    }

    /// What is a second spelling to one engine may be the first to another.
    private boolean isAside(LinkTarget target) {
        return aside.match(target) || (again.match(target) && !pages.match(target));
    }

    /// The URL without the parameters that say nothing to the software whose address it is.
    public CrawlUrl plain(CrawlUrl url) {
        if (url.value().indexOf('?') < 0) {
            return url;
        }
        String plain = url.value();
        LinkTarget target = new LinkTarget(url.pathAndQuery());
        for (Engine engine : engines) {
            for (String parameter : engine.links().same()) {
                int at = find(plain, parameter);
                while (at > 0 && engine.pages().match(target)) {
                    plain = without(plain, at, parameter.length());
                    at = find(plain, parameter);
                }
            }
        }
        return plain.equals(url.value()) ? url : new CrawlUrl(plain);
    }

    /// Where the query has the parameter, or -1.
    private static int find(String url, String parameter) {
        int at = url.indexOf(parameter);
        while (at > 0) {
            int end = at + parameter.length();
            char before = url.charAt(at - 1);
            if ((before == '?' || before == '&')
                    && (end == url.length() || url.charAt(end) == '&')) {
                return at;
            }
            at = url.indexOf(parameter, at + 1);
        }
        return -1;
    }

    private static String without(String url, int at, int length) {
        int end = at + length;
        return end < url.length()
                ? url.substring(0, at) + url.substring(end + 1)
                : url.substring(0, at - 1);
    }
}
