package dev.brokerwatch.indexer.parse.dom;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Makes a page's links absolute, as a browser would (WHATWG URL Standard; the page's `base` counts). Only `http` and
/// `https`; without fragments; what is not ASCII is percent-encoded as UTF-8. Session ids and the like stay: which spelling
/// of a URL is *the* spelling is the crawler's business.
public final class Links {

    private static final int MOST = 10_000;

    private final String base;
    private final String root;
    private final String folder;
    private final String withoutQuery;

    private Links(String base) {
        this.base = base;
        root = rootOf(base);
        int query = base.indexOf('?');
        withoutQuery = query < 0 ? base : base.substring(0, query);
        String path = withoutQuery.substring(Math.min(root.length(), withoutQuery.length()));
        folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    public static Links of(CrawlUrl page, PageDom dom) {
        Links own = new Links(page.value());
        for (Element element : dom.within(dom.document().head())) {
            if (element.normalName().equals("base") && Attr.has(element, "href")) {
                CrawlUrl told = own.resolve(Attr.of(element, "href"));
                return told == null ? own : new Links(told.value());
            }
        }
        return own;
    }

    /// The absolute form; null for other schemes, mere fragments, and what is no URL.
    public @Nullable CrawlUrl resolve(@Nullable String href) {
        if (href == null) {
            return null;
        }
        String link = trimmed(href);
        if (link.isEmpty() || link.length() > CrawlUrl.LONGEST) {
            return null;
        }
        String absolute = absolute(link);
        if (absolute == null) {
            return null;
        }
        try {
            return new CrawlUrl(encoded(absolute));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The distinct targets of a page's links, in their order, at most 10,000.
    public List<CrawlUrl> all(PageDom dom) {
        Set<String> seen = new LinkedHashSet<>();
        Set<CrawlUrl> targets = new LinkedHashSet<>();
        List<Element> links = new ArrayList<>(dom.ofTag("a"));
        links.addAll(dom.ofTag("area"));
        for (Element element : links) {
            if (seen.add(Attr.of(element, "href"))) {
                CrawlUrl target = resolve(Attr.of(element, "href"));
                if (target != null && targets.add(target) && targets.size() >= MOST) {
                    break;
                }
            }
        }
        return new ArrayList<>(targets);
    }

    private @Nullable String absolute(String link) {
        int scheme = schemeEnd(link);
        if (scheme > 0) {
            String name = link.substring(0, scheme).toLowerCase(Locale.ROOT);
            boolean web = name.equals("http") || name.equals("https");
            return web ? withHost(name + "://" + withoutSlashes(link, scheme + 1)) : null;
        }
        String path = link.replace('\\', '/');
        if (path.startsWith("//")) {
            return withHost(base.substring(0, base.indexOf(':') + 1) + path);
        }
        if (path.startsWith("/")) {
            return root + dotless(path);
        }
        if (path.startsWith("?")) {
            return withoutQuery + path;
        }
        return root + dotless((folder.isEmpty() ? "/" : folder) + path);
    }

    private static String withoutSlashes(String link, int from) {
        int at = from;
        while (at < link.length() && (link.charAt(at) == '/' || link.charAt(at) == '\\')) {
            at++;
        }
        return link.substring(at);
    }

    private static String rootOf(String base) {
        int start = base.indexOf("://") + 3;
        for (int i = start; i < base.length(); i++) {
            char c = base.charAt(i);
            if (c == '/' || c == '?') {
                return base.substring(0, i);
            }
        }
        return base;
    }

    /// Lower-cases the host and removes dot segments of the path.
    private static String withHost(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String rest = url.substring(end);
        return url.substring(0, end).toLowerCase(Locale.ROOT)
                + (rest.startsWith("/") ? dotless(rest) : "/" + rest);
    }

    /// RFC 3986, 5.2.4, over the path; the query stays.
    private static String dotless(String pathAndQuery) {
        if (!pathAndQuery.contains("/.")) {
            return pathAndQuery;
        }
        int query = pathAndQuery.indexOf('?');
        String path = query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> addIf(last, kept);
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                    addIf(last, kept);
                }
                default -> kept.add(segments[i]);
            }
        }
        String rest = query < 0 ? "" : pathAndQuery.substring(query);
        return "/" + String.join("/", kept) + rest;
    }

    private static void addIf(boolean last, List<String> kept) {
        if (last) {
            kept.add("");
        }
    }

    /// The place of the colon behind a scheme; zero or less where there is none.
    private static int schemeEnd(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || "+-.0123456789".indexOf(c) < 0)) {
                return -1;
            }
        }
        return -1;
    }

    /// Without blanks around, line breaks within, and the fragment.
    private static String trimmed(String href) {
        String link = href.strip();
        int fragment = link.indexOf('#');
        link = fragment < 0 ? link : link.substring(0, fragment);
        return link.indexOf('\n') < 0 && link.indexOf('\t') < 0
                ? link
                : link.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static String encoded(String url) {
        int i = 0;
        while (i < url.length() && isPlain(url.charAt(i))) {
            i++;
        }
        if (i == url.length()) {
            return url;
        }
        StringBuilder encoded = new StringBuilder(url.length() + 32);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c <= '~' && c != '"' && c != '<' && c != '>' && c != '`';
    }
}
