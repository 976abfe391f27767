package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The category words of a post that can stand for what is offered: without those in contacts and samples, behind a
/// negation ("不收学生"), or in what the data is good for ("适合贷款").
public final class ThemeWords {

    private ThemeWords() {}

    /// In their order.
    public static List<ThemeWord> of(PostText post) {
        List<Span> closed = post.closed();
        List<ThemeWord> words = new ArrayList<>();
        Asides asides = new Asides(post.text().folded());
        int next = 0;
        List<Hit> hits = post.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Term term = hit.term();
            if (term.kind() == Kind.CUE) {
                asides.cue(hit);
            }
            if (term.kind() != Kind.CATEGORY) {
                continue;
            }
            while (next < closed.size() && closed.get(next).end() <= hit.start()) {
                next++;
            }
            boolean open = next == closed.size() || closed.get(next).start() >= hit.end();
            if (open && !asides.cover(hits, i)) {
                Category category = Category.ofLabel(term.subject());
                words.add(new ThemeWord(hit.start(), hit.end(), category, term.strength()));
            }
        }
        return words;
    }
}
