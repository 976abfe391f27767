package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Han;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a folded text into tokens. Victims' data and samples are left out, contacts and numbers become signs, so that
/// nothing of a person stands in what is learned from.
final class Tokens {

    static final String LINE = "<line>";

    private static final int LONGEST_WORD = 16;

    private final String text;
    private final List<Span> masked;
    private final List<Span> contacts;
    private final List<Figure> figures;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(PostText post, Figures figures) {
        this.text = post.text().unleeted();
        this.masked = Spans.sorted(post.masked());
        this.contacts = Spans.sorted(spans(post.contacts()));
        this.figures = figures.figures();
    }

    static List<Token> of(PostText post, Figures figures) {
        Tokens tokens = new Tokens(post, figures);
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        int nextMasked = 0;
        int nextContact = 0;
        int nextFigure = 0;
        int at = 0;
        while (at < text.length()) {
            nextMasked = Spans.firstEndingBehind(masked, nextMasked, at);
            nextContact = Spans.firstEndingBehind(contacts, nextContact, at);
            while (nextFigure < figures.size() && figures.get(nextFigure).end() <= at) {
                nextFigure++;
            }
            if (Spans.covers(masked, nextMasked, at)) {
                at = masked.get(nextMasked).end();
            } else if (Spans.covers(contacts, nextContact, at)) {
                at = add("<contact>", at, contacts.get(nextContact).end());
            } else if (nextFigure < figures.size() && figures.get(nextFigure).start() <= at) {
                Figure figure = figures.get(nextFigure);
                at = add(figure instanceof Cost ? "<price>" : "<count>", at, figure.end());
            } else {
                at = plain(at);
            }
        }
    }

    private int plain(int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return add(LINE, at, at + 1);
        }
        if (Han.isHan(c)) {
            tokens.add(new Token(text, at, at + 1, at, at + 1, true));
            return at + 1;
        }
        if (!Character.isLetterOrDigit(c)) {
            if ("?!@$".indexOf(c) >= 0) {
                tokens.add(new Token(text, at, at + 1, at, at + 1, false));
            }
            return at + 1;
        }
        return word(at);
    }

    private int word(int start) {
        int end = start;
        boolean digits = false;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && !Han.isHan(text.charAt(end))) {
            digits |= Character.isDigit(text.charAt(end));
            end++;
        }
        if (digits) {
            return add("<n>", start, end);
        }
        if (end - start <= LONGEST_WORD) {
            tokens.add(new Token(text, start, Stems.end(text, start, end), start, end, false));
        }
        return end;
    }

    private int add(String sign, int start, int end) {
        tokens.add(Token.sign(sign, start, end));
        return end;
    }

    private static List<Span> spans(List<FoundContact> contacts) {
        List<Span> spans = new ArrayList<>(contacts.size());
        contacts.forEach(contact -> spans.add(contact.span()));
        return spans;
    }
}
