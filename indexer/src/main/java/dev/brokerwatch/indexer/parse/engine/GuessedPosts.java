package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.dom.Texts;
import dev.brokerwatch.indexer.parse.dom.Visibility;
import dev.brokerwatch.indexer.parse.engine.TimeSpots.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a page that nobody described: text and author by vote of the blocks, the time where it was spotted.
final class GuessedPosts {

    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_CALL = 16;
    private static final int LONGEST_LABEL = 100;
    private static final double MANY = 0.3;

    private final PageDom dom;
    private final Repeats repeats;
    private final EngineTools tools;
    private final List<Spot> others;
    private final String title;

    /// @param others times that are not of a publication, such as those of edits
    GuessedPosts(PageDom dom, Repeats repeats, EngineTools tools, List<Spot> others) {
        this.dom = dom;
        this.repeats = repeats;
        this.tools = tools;
        this.others = others;
        title = dom.title();
    }

    /// Null for a block that is no post.
    ///
    /// @param spots one a block, in the same order
    List<PostReader.@Nullable Guess> guess(List<Element> blocks, List<Spot> spots) {
        Set<Node> notText = new HashSet<>();
        spots.forEach(spot -> notText.add(spot.node()));
        others.forEach(spot -> notText.add(spot.node()));
        TextVote texts = new TextVote(dom, repeats, blocks, notText);
        AuthorVote authors = new AuthorVote(dom, tools, title);
        List<@Nullable Element> chosen = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Element text = texts.of(i);
            chosen.add(text);
            authors.add(blocks.get(i), text, spots.get(i).node());
        }
        authors.close();
        Set<String> labels = labels(chosen);
        boolean headed = areHeaded(chosen);
        Strangers strangers = new Strangers(blocks, texts, repeats);
        List<PostReader.@Nullable Guess> guesses = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Element text = chosen.get(i);
            AuthorVote.Candidate author = authors.of(i);
            boolean opens = i == 0 && text != null && author != null && author.leads();
            if (strangers.has(i) && !opens) {
                guesses.add(null);
                continue;
            }
            guesses.add(
                    new PostReader.Guess(
                            text,
                            author == null ? null : author.name(),
                            author == null ? null : author.element(),
                            spots.get(i).sources(),
                            noise(text, spots.get(i), author, labels, headed)));
        }
        return guesses;
    }

    /// What several posts say beside their words: buttons in many, signatures at the end of some.
    private Set<String> labels(List<@Nullable Element> texts) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> atEnd = new HashMap<>();
        for (Element text : texts) {
            Set<String> own = new HashSet<>();
            for (Element child = first(text); child != null; child = child.nextElementSibling()) {
                String line = Texts.line(child);
                boolean may = Visibility.isBlock(child) || child.normalName().equals("a");
                if (may && !line.isEmpty() && line.length() <= LONGEST_LABEL && own.add(line)) {
                    counts.merge(line, 1, Integer::sum);
                    atEnd.merge(line, child.nextElementSibling() == null ? 1 : 0, Integer::sum);
                }
            }
        }
        counts.entrySet()
                .removeIf(label -> {
                    int count = label.getValue();
                    boolean end = count == atEnd.getOrDefault(label.getKey(), 0);
                    return count < 2 || (!end && count < MANY * texts.size());
                });
        return counts.keySet();
    }

    /// Whether the texts begin with headings of their own, as boards do that name each post.
    private static boolean areHeaded(List<@Nullable Element> texts) {
        int headed = 0;
        for (Element text : texts) {
            Element first = first(text);
            headed += first != null && TextVote.isHeading(first) ? 1 : 0;
        }
        return headed * 2 > texts.size();
    }

    private static @Nullable Element first(@Nullable Element text) {
        return text == null ? null : text.firstElementChild();
    }

    private Set<Node> noise(
            @Nullable Element text,
            Spot spot,
            AuthorVote.@Nullable Candidate author,
            Set<String> labels,
            boolean headed) {
        Set<Node> noise = new HashSet<>();
        if (text == null) {
            return noise;
        }
        addWithLabel(head(spot.node(), text), noise);
        if (author != null && isWithin(author.node(), text)) {
            addWithLabel(head(author.node(), text), noise);
        }
        for (Spot other : others) {
            if (isWithin(other.node(), text)) {
                noise.add(head(other.node(), text));
            }
        }
        for (Element inner : dom.within(text)) {
            if (inner.normalName().equals("blockquote") && !inner.equals(text)) {
                addQuote(inner, text, noise);
            }
        }
        String whole = Texts.line(text);
        for (Element child = first(text); child != null; child = child.nextElementSibling()) {
            String line = Texts.line(child);
            boolean label = labels.contains(line) && !line.equals(whole);
            boolean heading =
                    TextVote.isHeading(child) && (headed || title.contains(line) || !isH(child));
            if (label || heading || isReference(child, line)) {
                noise.add(child);
            }
        }
        return noise;
    }

    /// And what it is called, "Date:", right before it.
    private static void addWithLabel(Node told, Set<Node> noise) {
        noise.add(told);
        Node before = told.previousSibling();
        String line =
                switch (before) {
                    case Element element -> Texts.line(element);
                    case TextNode words -> Texts.collapse(words.getWholeText());
                    case null, default -> "";
                };
        boolean label = line.endsWith(":") || line.endsWith("：");
        if (before != null && label && line.length() <= LONGEST_CALL) {
            noise.add(before);
        }
    }

    /// "Anna wrote:" before a quotation, and the box around both.
    private void addQuote(Element quote, Element text, Set<Node> noise) {
        Element parent = quote.parent();
        boolean boxed =
                parent != null
                        && !parent.equals(text)
                        && repeats.plainWords(parent) - repeats.plainWords(quote) <= LONGEST_HEAD;
        if (boxed) {
            noise.add(parent);
            return;
        }
        Node before = quote.previousSibling();
        if (before instanceof TextNode words && words.isBlank()) {
            before = before.previousSibling();
        }
        String line =
                switch (before) {
                    case Element element -> Texts.line(element);
                    case TextNode words -> Texts.collapse(words.getWholeText());
                    case null, default -> "";
                };
        if (before != null && line.length() <= LONGEST_HEAD && isHead(line)) {
            noise.add(before);
        }
    }

    /// "Anna wrote:", "Anna:".
    private boolean isHead(String line) {
        if (!line.endsWith(":") && !line.endsWith("：")) {
            return false;
        }
        boolean told = tools.words().writingAt(line.substring(0, line.length() - 1) + " ") > 0;
        return told || line.split(" ", -1).length <= 2;
    }

    private static boolean isH(Element heading) {
        return heading.normalName().length() == 2 && heading.normalName().charAt(0) == 'h';
    }

    /// `>>5501`, as boards without names point at an earlier post.
    private static boolean isReference(Element child, String line) {
        return child.normalName().equals("a")
                && line.startsWith(">>")
                && Pager.isNumber(line.substring(2).strip());
    }

    /// The largest node around `node` that has hardly more words and is not all of the text.
    private Node head(Node node, Element text) {
        Node head = node;
        Node parent = head.parent();
        while (parent != null
                && !parent.equals(text)
                && isWithin(parent, text)
                && repeats.plain(parent) <= LONGEST_HEAD) {
            head = parent;
            parent = head.parent();
        }
        return head;
    }

    private static boolean isWithin(Node node, Element text) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
