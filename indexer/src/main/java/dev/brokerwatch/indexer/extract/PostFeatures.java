package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a post shows of its intent and kind, in numbers of about 0 to 3 that mean the same in every language: cues of the lexicon
/// by where they stand, figures, fields, contacts, the shape of the text.
final class PostFeatures {

    private static final Set<Channel> MESSENGERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            Channel.PHONE,
                            Channel.EMAIL,
                            Channel.URL,
                            Channel.WHATSAPP,
                            Channel.LINE));

    /// The features of the terms of a lexicon: a few hundred.
    private static final Map<Term, String> NAMES = new ConcurrentHashMap<>();

    private final Map<String, Double> values = new HashMap<>();
    private final String text;
    private final int titleEnd;

    private PostFeatures(PostText post) {
        this.text = post.text().folded();
        this.titleEnd = post.titleEnd();
    }

    /// The features by name; those that are zero are left out.
    static Map<String, Double> of(PostText post, Figures figures, Themes themes) {
        PostFeatures features = new PostFeatures(post);
        features.cues(post.hits());
        features.themes(themes);
        features.fields(post.hits());
        features.figures(figures);
        features.contacts(post.contacts());
        features.shape(post.masked());
        return features.values;
    }

    private void add(String name, double value) {
        values.merge(name, value, Double::sum);
    }

    private void damped(String name, double count) {
        if (count > 0) {
            values.put(name, Math.log1p(count));
        }
    }

    private void cues(List<Hit> hits) {
        Map<String, Double> counts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : hits) {
            Term term = hit.term();
            if (term.kind() != Kind.CUE) {
                continue;
            }
            String name = NAMES.computeIfAbsent(term, PostFeatures::name);
            name = hit.start() < titleEnd ? name + ".title" : name + ".text";
            if (seen.add(name + text.substring(hit.start(), hit.end()))) {
                counts.merge(name, 1.0, Double::sum);
            }
        }
        counts.forEach(this::damped);
    }

    private static String name(Term term) {
        String strength =
                switch (term.strength()) {
                    case HEAD -> ".head";
                    case WEAK -> ".weak";
                    case STRONG, FIELD, NOT -> "";
                };
        return "cue." + term.subject() + strength;
    }

    private void themes(Themes themes) {
        int inTitle = 0;
        int inText = 0;
        for (Themes.Theme theme : themes.all()) {
            if (theme.strength() == Strength.STRONG) {
                inTitle += theme.start() < titleEnd ? 1 : 0;
                inText += theme.start() < titleEnd ? 0 : 1;
            }
        }
        damped("theme.title", inTitle);
        damped("theme.text", inText);
        if (inTitle + inText == 0) {
            add("theme.none", 1);
        }
    }

    private void fields(List<Hit> hits) {
        Set<String> fields = new HashSet<>();
        Map<Integer, Set<String>> byLine = new HashMap<>();
        int line = 0;
        int at = 0;
        for (Hit hit : hits) {
            for (; at < hit.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            if (hit.term().kind() == Kind.FIELD) {
                fields.add(hit.term().subject());
                byLine.computeIfAbsent(line, l -> new HashSet<>()).add(hit.term().subject());
            }
        }
        damped("fields", fields.size());
        int most = byLine.values().stream().mapToInt(Set::size).max().orElse(0);
        if (most >= 3) {
            add("fields.row", 1);
        }
    }

    private void figures(Figures figures) {
        int priced = 0;
        int perRecord = 0;
        int counted = 0;
        int big = 0;
        boolean inTitle = false;
        for (Figure figure : figures.figures()) {
            switch (figure) {
                case Cost cost -> {
                    priced += cost.currency() != null ? 1 : 0;
                    boolean record =
                            cost.basis() == Basis.RECORD
                                    || cost.basis() == Basis.THOUSAND
                                    || cost.basis() == Basis.TEN_THOUSAND;
                    perRecord += record ? 1 : 0;
                }
                case Count count -> {
                    counted += count.certain() ? 1 : 0;
                    big += count.records() >= 3000 ? 1 : 0;
                    inTitle |= count.start() < titleEnd && count.records() >= 1000;
                }
            }
        }
        damped("cost", priced);
        damped("cost.per-record", perRecord);
        damped("count", counted);
        damped("count.big", big);
        if (inTitle) {
            add("count.title", 1);
        }
        if (priced > 0 && big > 0) {
            add("cost+count", 1);
        }
    }

    private void contacts(List<FoundContact> contacts) {
        for (FoundContact contact : contacts) {
            Channel channel = contact.contact().channel();
            String group =
                    MESSENGERS.contains(channel)
                            ? "messenger"
                            : channel == Channel.LINE
                                    ? "line"
                                    : channel == Channel.PHONE
                                            ? "phone"
                                            : channel == Channel.EMAIL ? "email" : "other";
            values.put("contact." + group, 1.0);
        }
        if (contacts.isEmpty()) {
            add("contact.none", 1);
        }
    }

    private void shape(List<Span> masked) {
        int questions = 0;
        int quotes = 0;
        int sentences = 0;
        int digits = 0;
        int longest = 0;
        int arrows = 0;
        int line = 0;
        int lines = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            questions += c == '?' ? 1 : 0;
            arrows +=
                    "→➜➡⇒".indexOf(c) >= 0
                                    || (c == '>' && i > 0 && "-=".indexOf(text.charAt(i - 1)) >= 0)
                            ? 1
                            : 0;
            quotes += "\"“”「」『』«»".indexOf(c) >= 0 ? 1 : 0;
            sentences +=
                    c == '。' || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ')
                            ? 1
                            : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            quoted |= c == '>' && (i == 0 || text.charAt(i - 1) == '\n');
            line = c == '\n' ? 0 : line + 1;
            lines += c == '\n' ? 1 : 0;
            longest = Math.max(longest, line);
        }
        damped("shape.questions", questions);
        damped("shape.quotes", quotes);
        damped("shape.arrows", arrows);
        damped("shape.sentences", sentences);
        damped("shape.lines", lines / 4.0);
        damped("shape.longest", longest / 60.0);
        damped("shape.length", text.length() / 200.0);
        add("shape.digits", 5.0 * digits / Math.max(1, text.length()));
        if (text.substring(0, titleEnd).indexOf('?') >= 0) {
            add("shape.question.title", 1);
        }
        if (quoted) {
            add("shape.quoted", 1);
        }
        if (!masked.isEmpty()) {
            add("sample", 1);
        }
    }
}
