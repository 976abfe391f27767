package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import dev.brokerwatch.indexer.parse.dom.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a post from its block: by the engine's selectors, and what those do not find by guess.
final class PostReader {

    private static final int LONGEST_NAME = 100;
    private static final int KEY_ELEMENTS = 40;

    private final Selectors selectors;
    private final List<KeyPattern> postKeys;
    private final List<KeyPattern> memberKeys;
    private final BlockGuess guess;

    PostReader(
            Selectors selectors,
            List<KeyPattern> postKeys,
            List<KeyPattern> memberKeys,
            BlockGuess guess) {
        this.selectors = selectors;
        this.postKeys = postKeys;
        this.memberKeys = memberKeys;
        this.guess = guess;
    }

    /// @param ordinal of the block on its page, from 1: the key of a post that shows none
    PostParts read(PageView page, Element block, String thread, int ordinal, boolean closed) {
        PageDom dom = page.dom();
        Element text = dom.first(selectors.of(Part.TEXT), block);
        if (text == null) {
            text = guess.text(dom, block);
        }
        Found name = outside(text, Part.AUTHOR, dom, block);
        if (name == null) {
            Element guessed = guess.author(dom, block, text);
            name = guessed == null ? null : new Found(guessed, null);
        }
        List<String> published = published(page, block, text);
        Found edited = selectors.first(Part.EDITED, dom, block);
        String href = hrefOf(selectors.first(Part.POST_LINK, dom, block));
        Body body = body(dom, text == null ? block : text, text == null, name, published);
        String author = name == null ? guess.authorInWords(dom, block, text) : nameOf(name);
        return new PostParts(
                thread,
                key(dom, block, href, author, published, ordinal),
                author,
                memberId(dom, block, text, name),
                published,
                TimeSources.ofEdit(edited, dom),
                body.text,
                body.quotes,
                href,
                closed);
    }

    /// What is in the text is the author's own words, whatever class it has.
    private @Nullable Found outside(
            @Nullable Element text, Part part, PageDom dom, Element block) {
        for (Found found : dom.found(selectors.of(part), block)) {
            if ((text == null || text.equals(block) || !dom.contains(text, found.element()))
                    && !found.value().isEmpty()) {
                return found;
            }
        }
        return null;
    }

    private List<String> published(PageView page, Element block, @Nullable Element text) {
        PageDom dom = page.dom();
        List<String> sources = TimeSources.of(selectors.first(Part.PUBLISHED, dom, block), dom);
        return sources.isEmpty() ? guess.timesOf(dom, block, text, page.frame()) : sources;
    }

    private record Body(String text, List<String> quotes) {}

    private Body body(
            PageDom dom,
            Element root,
            boolean wholeBlock,
            @Nullable Found author,
            List<String> published) {
        Set<Element> noise = new HashSet<>();
        List<String> quotes = new ArrayList<>();
        Element outer = null;
        for (Element quote : dom.selectAll(selectors.of(Part.QUOTE), root)) {
            if (quote.equals(root) || noise.contains(quote)) {
                continue;
            }
            boolean inner = outer != null && dom.contains(outer, quote);
            noise.add(quote);
            if (!inner) {
                outer = quote;
                String words = TextWriter.write(quote);
                if (!words.isEmpty()) {
                    quotes.add(words);
                }
            }
        }
        noise.addAll(dom.selectAll(selectors.of(Part.NOISE), root));
        noise.addAll(dom.selectAll(selectors.of(Part.EDITED), root));
        if (wholeBlock && author != null) {
            noise.add(author.element());
        }
        String text =
                TextWriter.write(
                        root,
                        element ->
                                noise.contains(element)
                                        || (wholeBlock && published.contains(Texts.line(element))));
        return new Body(withoutSignature(text), quotes);
    }

    /// Old boards write the signature behind a line of underscores, in the same element.
    private static String withoutSignature(String text) {
        int line = text.lastIndexOf("\n__________");
        return line < 0 ? text : text.substring(0, line).stripTrailing();
    }

    private static String nameOf(Found name) {
        String value = Texts.collapse(name.value());
        String cut = value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value;
        int end = cut.length();
        while (end > 0 && " :,：·|»".indexOf(cut.charAt(end - 1)) >= 0) {
            end--;
        }
        return cut.substring(0, end);
    }

    private @Nullable String memberId(
            PageDom dom, Element block, @Nullable Element text, @Nullable Found name) {
        Found link = outside(text, Part.AUTHOR_LINK, dom, block);
        if (link != null) {
            String value = link.attribute() == null ? link.element().attr("href") : link.value();
            String key = KeyPattern.find(memberKeys, value);
            return key == null && isDigits(value) ? value : key;
        }
        Element at = name == null ? null : name.element();
        for (int up = 0; up < 3 && at != null && !at.equals(block); up++) {
            String key = KeyPattern.find(memberKeys, at.attr("href"));
            if (key != null) {
                return key;
            }
            at = at.parent();
        }
        Element inner = name == null ? null : name.element().firstElementChild();
        return inner == null ? null : KeyPattern.find(memberKeys, inner.attr("href"));
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String key(
            PageDom dom,
            Element block,
            @Nullable String href,
            @Nullable String author,
            List<String> published,
            int ordinal) {
        String key = KeyPattern.find(postKeys, href);
        List<Element> inner = dom.within(block);
        for (int i = 0; key == null && i < Math.min(inner.size(), KEY_ELEMENTS); i++) {
            Element element = inner.get(i);
            if (element.attributesSize() > 0) {
                key = keyOf(element);
            }
        }
        if (key != null) {
            return key;
        }
        return published.isEmpty()
                ? "n" + ordinal
                : Integer.toHexString((author + "\n" + published.getFirst()).hashCode());
    }

    private @Nullable String keyOf(Element element) {
        String key = KeyPattern.find(postKeys, element.id());
        for (String name : List.of("name", "data-content", "href")) {
            if (key == null && element.hasAttr(name)) {
                key = KeyPattern.find(postKeys, element.attr(name));
            }
        }
        for (String name : List.of("data-post-id", "data-pid", "data-id", "data-postid")) {
            if (key == null && isDigits(element.attr(name))) {
                key = element.attr(name);
            }
        }
        return key;
    }

    static @Nullable String hrefOf(@Nullable Found found) {
        if (found == null) {
            return null;
        }
        String attribute = found.attribute();
        String href = found.element().attr(attribute == null ? "href" : attribute);
        return href.isBlank() ? null : href;
    }
}
