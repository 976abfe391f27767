package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.StrictYaml;
import java.util.LinkedHashMap;
import java.util.List;

/// What addresses mean to board software, by `links.yaml`: which of them are second spellings of a page, and which lead
/// aside. On pages of software that it does not know, every link is a page. Immutable and thread-safe.
public final class LinkRules {

    /// Nothing is known of any software.
    public static final LinkRules NONE = new LinkRules(List.of());

    private static final String FILE = "links.yaml";

    private static final int MOST_ENGINES = Long.SIZE;

    private final List<Engine> engines;
    private final LinkLooks.Memory looks;

    private LinkRules(List<Engine> engines) {
        if (engines.size() > MOST_ENGINES) {
            throw new IllegalArgumentException("at most " + MOST_ENGINES + " engines");
        }
        this.engines = List.copyOf(engines);
        this.looks =
                new LinkLooks.Memory(
                        engines.stream().map(Engine::pages).toList(),
                        engines.stream().map(Engine::again).toList(),
                        engines.stream().map(Engine::aside).toList());
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
        long own = looks.of(page.pathAndQuery()).pages();
        return own == 0 ? link -> Meaning.PAGE : link -> meaning(own, link.pathAndQuery());
    }

    private Meaning meaning(long own, String target) {
        LinkLooks link = looks.of(target);
        if ((link.again() & own) != 0) {
            return Meaning.AGAIN;
        }
        return (link.aside() & own) != 0 ? Meaning.ASIDE : Meaning.PAGE;
    }

    /// Whether a URL comes last, wherever it was found: by its looks alone, so it is not lost. What is a second spelling to
    /// one engine may be the first to another.
    public boolean isAside(CrawlUrl url) {
        LinkLooks link = looks.of(url.pathAndQuery());
        return link.aside() != 0 || (link.again() != 0 && link.pages() == 0);
    }

    /// The URL without the parameters that say nothing to the software whose address it is.
    public CrawlUrl plain(CrawlUrl url) {
        if (url.value().indexOf('?') < 0) {
            return url;
        }
        String plain = url.value();
        String target = url.pathAndQuery();
        for (int i = 0; i < engines.size(); i++) {
            for (String parameter : engines.get(i).links().same()) {
                int at = find(plain, parameter);
                while (at > 0 && (looks.of(target).pages() & 1L << i) != 0) {
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
