package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.StrictYaml;
import dev.brokerwatch.indexer.parse.dom.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What boards of any software say in words: `config/lexicon/pages.yaml`. Immutable once built.
final class PageWords {

    private static final String FILE = "lexicon/pages.yaml";

    private final Set<String> next;
    private final Set<String> last;
    private final List<String> removed;
    private final List<String> blocked;
    private final List<String> loginWanted;
    private final List<String> sold;
    private final List<String> soldOut;
    private final List<String> closed;
    private final List<String> notWritten;
    private final List<String> wrote;
    private final Set<String> quoted;
    private final Set<String> by;
    private final Set<String> notAuthors;
    private final Set<String> guests;
    final Selector blockedMarks;

    private PageWords(WordsFile file) {
        next = new HashSet<>(terms(file.next));
        last = new HashSet<>(terms(file.last));
        removed = terms(file.removed);
        blocked = terms(file.blocked);
        loginWanted = terms(file.loginWanted);
        sold = terms(file.sold);
        soldOut = terms(file.soldOut);
        closed = terms(file.closed);
        notWritten = terms(file.notWritten);
        wrote = terms(file.wrote);
        quoted = new HashSet<>(terms(file.quoted));
        by = new HashSet<>(terms(file.by));
        notAuthors = new HashSet<>(terms(file.notAuthors));
        guests = new HashSet<>(terms(file.guests));
        blockedMarks = Selector.of(file.blockedMarks);
    }

    static PageWords of(OperatorFiles files) {
        return new PageWords(StrictYaml.read(FILE, files.read(FILE), WordsFile.class));
    }

    private record WordsFile(
            List<String> next,
            List<String> last,
            List<String> removed,
            List<String> blocked,
            List<String> blockedMarks,
            List<String> loginWanted,
            List<String> sold,
            List<String> soldOut,
            List<String> closed,
            List<String> notWritten,
            List<String> wrote,
            List<String> quoted,
            List<String> by,
            List<String> notAuthors,
            List<String> guests) {}

    boolean isNext(String words) {
        return next.contains(words);
    }

    boolean isLast(String words) {
        return last.contains(words);
    }

    boolean tellsRemoval(String text) {
        return containsAny(text, removed);
    }

    boolean tellsBlock(String text) {
        return containsAny(text, blocked);
    }

    boolean wantsLogin(String text) {
        return containsAny(text, loginWanted);
    }

    /// Whether a shop's word on its stock is that nothing is left.
    boolean tellsSoldOut(String text) {
        return containsAny(text, soldOut);
    }

    boolean tellsClosing(String text) {
        return containsAny(text, closed);
    }

    /// Whether a title or its prefix says that what it offers is gone: `[SOLD]`, `已出`.
    boolean tellsSale(String title) {
        String lower = title.toLowerCase(Locale.ROOT).strip();
        for (String word : sold) {
            boolean bare = lower.equals(word);
            boolean bracketed = false;
            int at = lower.indexOf(word);
            if (at > 0 && at + word.length() < lower.length()) {
                bracketed =
                        "[(【（<«{".indexOf(lower.charAt(at - 1)) >= 0
                                && "])】）>»}!".indexOf(lower.charAt(at + word.length())) >= 0;
            }
            boolean prefixed =
                    at == 0
                            && lower.length() > word.length()
                            && " :：-–—!！]】".indexOf(lower.charAt(word.length())) >= 0
                            && lower.charAt(word.length()) != ' ';
            if (bare || bracketed || prefixed) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words before a time say that it is not when the post was written: "Joined", "注册时间".
    boolean isOfSomethingElse(String before) {
        return containsAny(before, notWritten);
    }

    /// Where in "Anna wrote on 5 March" the word behind the name begins; negative where none does.
    int writingAt(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int first = -1;
        for (String word : wrote) {
            boolean han = word.charAt(0) >= '\u2E80';
            int at = lower.indexOf(han ? word : " " + word + " ");
            if (at > 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /// Whether the words head a quotation: "Quote", "引用".
    boolean isQuote(String head) {
        return quoted.contains(head.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether "Anna wrote" is all there is.
    boolean writesAtEnd(String head) {
        String lower = head.strip().toLowerCase(Locale.ROOT);
        for (String word : wrote) {
            String end = word.charAt(0) >= '\u2E80' ? word : " " + word;
            if (lower.endsWith(end) && lower.length() > end.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether such a word is all there is, or the first.
    boolean beginsAsLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : notWritten) {
            if (lower.startsWith(word)
                    && (lower.length() == word.length() || lower.charAt(word.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word introduces an author: "by", "作者", "Автор".
    boolean introducesAuthor(String word) {
        return by.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether boards call so who writes without an account; some call others' rank so too.
    boolean isGuest(String name) {
        return guests.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean isNoAuthor(String name) {
        return notAuthors.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean containsAny(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> terms(List<String> lines) {
        List<String> terms = new ArrayList<>();
        for (String line : lines) {
            for (String term : line.split(" · ", -1)) {
                terms.add(term.strip().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(terms);
    }
}
