package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Selector;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Flarum: its pages carry the discussion's first posts as JSON:API for its own scripts, exact in time and author; what it
/// renders for browsers without scripts is read where that is missing.
final class Flarum extends BoardEngine {

    private static final Selector PAYLOAD =
            Selector.of(
                    List.of(
                            "script#flarum-json-payload",
                            "script[type=application/json]",
                            "body script"));
    private static final List<KeyPattern> DISCUSSION = KeyPattern.of(List.of("/d/#"));
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_POSTS = 500;

    Flarum(EngineFile file, EngineTools tools) {
        super("flarum", file, tools);
    }

    @Override
    public Reading read(PageView page) {
        Reading shown = super.read(page);
        JsonNode document = document(page.dom());
        if (document == null) {
            return shown;
        }
        if (document.path("data").isArray()) {
            return timed(shown, document.path("data"));
        }
        if (!document.path("data").path("type").asString("").equals("discussions")) {
            return shown;
        }
        JsonNode discussion = document.path("data");
        List<PostParts> posts = posts(discussion, document.path("included"));
        if (posts.isEmpty()) {
            return shown;
        }
        posts.sort((a, b) -> Long.compare(number(a.key()), number(b.key())));
        Pager.Neighbours neighbours = tools().pager().find(page.dom(), Selectors.NONE);
        String title = discussion.path("attributes").path("title").asString("");
        return new Reading(
                PageKind.THREAD,
                title.isEmpty() ? shown.title() : title,
                posts,
                List.of(),
                neighbours.next(),
                neighbours.last(),
                false);
    }

    private static List<PostParts> posts(JsonNode discussion, JsonNode resources) {
        Map<String, JsonNode> included = new HashMap<>();
        for (JsonNode resource : resources) {
            included.put(keyOf(resource), resource);
        }
        boolean closed = discussion.path("attributes").path("isLocked").asBoolean(false);
        List<PostParts> posts = new ArrayList<>();
        for (JsonNode resource : resources) {
            boolean comment =
                    resource.path("attributes").path("contentType").asString("").equals("comment");
            if (comment && posts.size() < MOST_POSTS) {
                posts.add(post(resource, included, discussion.path("id").asString(""), closed));
            }
        }
        return posts;
    }

    /// The list of discussions shows titles and links, its JSON tells when each was last answered.
    private static Reading timed(Reading shown, JsonNode discussions) {
        Map<String, List<String>> last = new HashMap<>();
        for (JsonNode discussion : discussions) {
            last.put(
                    discussion.path("id").asString(""),
                    times(discussion.path("attributes"), "lastPostedAt"));
        }
        List<ThreadParts> rows = new ArrayList<>();
        for (ThreadParts row : shown.threads()) {
            String key = KeyPattern.find(DISCUSSION, row.href());
            List<String> told = last.getOrDefault(key == null ? "" : key, row.lastPost());
            rows.add(new ThreadParts(row.title(), row.href(), row.lastPage(), told));
        }
        return new Reading(
                shown.kind(),
                shown.title(),
                shown.posts(),
                rows,
                shown.next(),
                shown.last(),
                shown.removed());
    }

    /// As the page shows it.
    private static String nameOf(JsonNode user) {
        String shown = user.path("displayName").asString("");
        return shown.isEmpty() ? user.path("username").asString("") : shown;
    }

    private static PostParts post(
            JsonNode resource, Map<String, JsonNode> included, String thread, boolean closed) {
        JsonNode attributes = resource.path("attributes");
        JsonNode link = resource.path("relationships").path("user").path("data");
        JsonNode user = included.get(keyOf(link));
        String name = user == null ? "" : nameOf(user.path("attributes"));
        Element body = PageDom.of(attributes.path("contentHtml").asString("")).body();
        List<String> quotes = new ArrayList<>();
        for (Element quote : body.getElementsByTag("blockquote")) {
            if (quote.parents().stream()
                    .noneMatch(above -> above.normalName().equals("blockquote"))) {
                quotes.add(TextWriter.write(quote));
            }
        }
        return new PostParts(
                thread,
                resource.path("id").asString(""),
                name.isEmpty() ? null : name,
                link.path("id").isMissingNode() ? null : link.path("id").asString(),
                times(attributes, "createdAt"),
                times(attributes, "editedAt"),
                TextWriter.write(body, inner -> inner.normalName().equals("blockquote")),
                quotes,
                null,
                closed);
    }

    private static List<String> times(JsonNode attributes, String name) {
        String time = attributes.path(name).asString("");
        return time.isEmpty() ? List.of() : List.of(time);
    }

    private static String keyOf(JsonNode resource) {
        return resource.path("type").asString("") + "/" + resource.path("id").asString("");
    }

    private static long number(String key) {
        return Pager.isNumber(key) ? Long.parseLong(key) : Long.MAX_VALUE;
    }

    /// The JSON:API document of the page: `apiDocument` of the payload, which older versions hand to `app.load`.
    private static @Nullable JsonNode document(PageDom dom) {
        for (Element script : dom.selectAll(PAYLOAD, dom.document())) {
            String code = script.data();
            int start = code.indexOf('{');
            int end = code.lastIndexOf('}');
            if (!code.contains("apiDocument") || start < 0 || end < start) {
                continue;
            }
            int load = code.indexOf("app.load(");
            String json = load < 0 ? code.substring(start, end + 1) : loaded(code, load + 9);
            JsonNode payload = read(json);
            if (payload != null) {
                return payload.path("apiDocument");
            }
        }
        return null;
    }

    private static @Nullable JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return null; // a script of another kind
        }
    }

    /// The argument of the call, which stands on one line.
    private static String loaded(String code, int from) {
        int line = code.indexOf('\n', from);
        int end = code.lastIndexOf(')', line < 0 ? code.length() : line);
        int brace = code.lastIndexOf('}', end < 0 ? code.length() : end);
        return brace < from ? "" : code.substring(from, brace + 1);
    }
}
