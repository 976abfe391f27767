package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.Attr;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.PageDom.Found;
import dev.brokerwatch.indexer.parse.dom.TextWriter;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a post from its block: by the engine's selectors, and what those do not find by guess.
final class PostReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HEAD = 160;
    private static final int KEY_ELEMENTS = 40;
    private static final int KEY_TEXT = 80;

    private final Selectors selectors;
    private final List<KeyPattern> postKeys;
    private final List<KeyPattern> memberKeys;
    private final BlockGuess guess;
    private final NameGuess names;
    private final PageWords words;

    PostReader(
            Selectors selectors,
            List<KeyPattern> postKeys,
            List<KeyPattern> memberKeys,
            EngineTools tools) {
        this.selectors = selectors;
        this.postKeys = postKeys;
        this.memberKeys = memberKeys;
        guess = tools.guess();
        names = tools.names();
        words = tools.words();
    }

    /// What is known of a block before its selectors are asked.
    ///
    /// @param noise what in the text is not the author's words
    record Guess(
            @Nullable Element text,
            @Nullable String author,
            @Nullable Element authorElement,
            List<String> published,
            Set<Node> noise) {}

    /// @param ordinal of the block on its page, from 1: the key of a post that shows none
    PostParts read(PageView page, Element block, String thread, int ordinal, boolean closed) {
        PageDom dom = page.dom();
        Element text = dom.first(selectors.of(Part.TEXT), block);
        boolean guessedText = text == null;
        if (text == null) {
            text = guess.text(dom, block);
        }
        Found name = outside(text, Part.AUTHOR, dom, block);
        if (name == null) {
            Element guessed = names.author(dom, block, text);
            name = guessed == null ? null : new Found(guessed, null);
        }
        List<String> published = published(page, block);
        if (published.isEmpty()) {
            published = guess.timesOf(dom, block, text, page.frame());
        }
        String author = name == null ? names.authorInWords(dom, block, text) : nameOf(name);
        Set<Node> noise = new HashSet<>();
        if (guessedText) {
            addLines(text == null ? block : text, published, dom, noise);
        }
        Guess known =
                new Guess(text, author, name == null ? null : name.element(), published, noise);
        return parts(page, block, known, name, thread, ordinal, closed);
    }

    /// A block whose parts were guessed; the selectors win where they find something.
    PostParts read(PageView page, Element block, Guess guessed, String thread, int ordinal) {
        PageDom dom = page.dom();
        Element text = dom.first(selectors.of(Part.TEXT), block);
        Element known = text == null ? guessed.text : text;
        Found name = outside(known, Part.AUTHOR, dom, block);
        List<String> published = published(page, block);
        Guess all =
                new Guess(
                        known,
                        name == null ? guessed.author : nameOf(name),
                        name == null ? guessed.authorElement : name.element(),
                        published.isEmpty() ? guessed.published : published,
                        guessed.noise);
        return parts(page, block, all, name, thread, ordinal, false);
    }

    private PostParts parts(
            PageView page,
            Element block,
            Guess known,
            @Nullable Found name,
            String thread,
            int ordinal,
            boolean closed) {
        PageDom dom = page.dom();
        Found edited = selectors.first(Part.EDITED, dom, block);
        String href = hrefOf(selectors.first(Part.POST_LINK, dom, block));
        Body body = body(dom, known.text == null ? block : known.text, known.noise, name);
        String otherwise = known.author + "\n" + stable(known.published, body.text, ordinal);
        return new PostParts(
                thread,
                key(dom, block, href, otherwise),
                known.author,
                memberId(dom, block, known.text, known.authorElement),
                known.published,
                TimeSources.ofEdit(edited, dom),
                body.text,
                body.quotes,
                href,
                closed);
    }

    private static void addLines(Element root, List<String> lines, PageDom dom, Set<Node> noise) {
        for (Element element : dom.within(root)) {
            if (!lines.isEmpty() && lines.contains(Texts.line(element))) {
                noise.add(element);
            }
        }
    }

    /// What is in the text is the author's own words, whatever class it has.
    private @Nullable Found outside(@Nullable Element text, Part part, PageDom dom, Element block) {
        return dom.firstFound(
                selectors.of(part),
                block,
                found ->
                        (text == null || text.equals(block) || !dom.contains(text, found.element()))
                                && !found.value().isEmpty());
    }

    /// What the selectors find; else empty.
    private List<String> published(PageView page, Element block) {
        if (selectors.of(Part.PUBLISHED).isEmpty()) {
            return List.of();
        }
        PageDom dom = page.dom();
        Found found =
                dom.firstFound(
                        selectors.of(Part.PUBLISHED),
                        block,
                        one -> guess.isPublication(TimeSources.of(one, dom), page.frame()));
        if (found != null) {
            return TimeSources.of(found, dom);
        }
        Found around = dom.firstFound(selectors.of(Part.PUBLISHED), block);
        List<String> own =
                around == null || around.attribute() != null
                        ? List.of()
                        : List.of(Texts.own(around.element()));
        return guess.isPublication(own, page.frame()) ? own : List.of(); // a note of an edit in it
    }

    private record Body(String text, List<String> quotes) {}

    private Body body(PageDom dom, Element root, Set<Node> known, @Nullable Found author) {
        Set<Node> noise = new HashSet<>(known);
        List<String> quotes = new ArrayList<>();
        Element outer = null;
        List<Element> quoted = dom.selectAll(selectors.of(Part.QUOTE), root);
        for (Element quote : quoted.isEmpty() ? QuoteBoxes.in(dom, root, words) : quoted) {
            if (quote.equals(root) || noise.contains(quote)) {
                continue;
            }
            boolean inner = outer != null && dom.contains(outer, quote);
            noise.add(quote);
            addHead(quote, root, noise);
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
        if (author != null && author.attribute() == null && !author.element().equals(root)) {
            noise.add(author.element());
        }
        String text = TextWriter.write(root, noise::contains);
        return new Body(withoutSignature(text), quotes);
    }

    /// "Anna said in Leads:" in an element of its own before the quotation.
    private void addHead(Element quote, Element root, Set<Node> noise) {
        Element at = quote;
        Element before = at.previousElementSibling();
        for (int up = 0; before == null && up < 2 && at.parent() != null; up++) {
            at = at.parent(); // a cell's row
            before = at.equals(root) ? root : at.previousElementSibling();
        }
        if (before == null || before.equals(root) || !Visibility.isBlock(before)) {
            return;
        }
        String line = Texts.line(before);
        boolean ends = line.endsWith(":") || line.endsWith("：");
        if (ends && line.length() <= LONGEST_HEAD) {
            String head = line.substring(0, line.length() - 1);
            if (words.writingAt(head + " ") > 0 || words.writesAtEnd(head)) {
                noise.add(before);
            }
        }
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
            PageDom dom, Element block, @Nullable Element text, @Nullable Element name) {
        Found link = outside(text, Part.AUTHOR_LINK, dom, block);
        if (link != null) {
            String value =
                    link.attribute() == null ? Attr.of(link.element(), "href") : link.value();
            String key = KeyPattern.find(memberKeys, value);
            return key == null && isDigits(value) ? value : key;
        }
        Element at = name;
        for (int up = 0; up < 3 && at != null && !at.equals(block); up++) {
            String key = KeyPattern.find(memberKeys, Attr.of(at, "href"));
            if (key != null) {
                return key;
            }
            at = at.parent();
        }
        Element inner = name == null ? null : name.firstElementChild();
        return inner == null ? null : KeyPattern.find(memberKeys, Attr.of(inner, "href"));
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String key(PageDom dom, Element block, @Nullable String href, String otherwise) {
        String own = Attr.of(block, "data-pid");
        String key = isDigits(own) ? own : KeyPattern.find(postKeys, href);
        List<Element> inner = dom.within(block);
        for (int i = 0; key == null && i < Math.min(inner.size(), KEY_ELEMENTS); i++) {
            Element element = inner.get(i);
            if (element.attributesSize() > 0) {
                key = keyOf(element);
            }
        }
        return key == null ? "h" + Integer.toHexString(otherwise.hashCode()) : key;
    }

    /// What tells a post without a key from the others, the same at every capture: an absolute time, else how it begins.
    private static String stable(List<String> published, String text, int ordinal) {
        for (String time : published) {
            if (time.length() >= 10 && time.contains("20") && TimeSources.hasDigit(time)) {
                return time;
            }
        }
        return text.isEmpty()
                ? Integer.toString(ordinal)
                : text.substring(0, Math.min(text.length(), KEY_TEXT));
    }

    private @Nullable String keyOf(Element element) {
        String key = KeyPattern.find(postKeys, Attr.of(element, "id"));
        for (String name : List.of("name", "data-content", "href")) {
            if (key == null && Attr.has(element, name)) {
                key = KeyPattern.find(postKeys, Attr.of(element, name));
            }
        }
        for (String name :
                List.of("data-post-id", "data-pid", "data-id", "data-postid", "data-node-id")) {
            if (key == null && isDigits(Attr.of(element, name))) {
                key = Attr.of(element, name);
            }
        }
        return key;
    }

    static @Nullable String hrefOf(@Nullable Found found) {
        if (found == null) {
            return null;
        }
        String attribute = found.attribute();
        String href = Attr.of(found.element(), attribute == null ? "href" : attribute);
        return href.isBlank() ? null : href;
    }
}
