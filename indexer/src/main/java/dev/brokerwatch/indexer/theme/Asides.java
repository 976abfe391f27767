package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.indexer.figure.Clauses;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.List;

/// What a writer says of a datum without offering it: what he denies ("no minors", "паролей нет"), what the data is good
/// for ("suitable for loans"), what he wants to be given ("给身份证 → ..."), the password of an archive.
final class Asides {

    private static final int DENIED = 14;
    private static final int USED = 40;
    private static final int GIVEN = 8;

    private final String text;
    private final Clauses clauses;
    private int denied = -1;
    private int used = -1;
    private int given = -1;

    Asides(String text) {
        this.text = text;
        this.clauses = new Clauses(text);
    }

    /// Takes note of a cue; they come in their order, between the words that are asked about.
    void cue(Hit cue) {
        switch (cue.term().subject()) {
            case "negation" -> denied = cue.start();
            case "use" -> used = cue.start();
            case "given" -> given = cue.end();
            default -> {}
        }
    }

    /// Whether the word at `index` of all hits is only mentioned.
    boolean cover(List<Hit> hits, int index) {
        Hit hit = hits.get(index);
        boolean field = hit.term().strength() == Strength.FIELD;
        return isUnder(denied, DENIED, hit)
                || isUnder(used, USED, hit)
                || (field && (isUnder(given, GIVEN, hit) || isTurned(hit) || isSecret(hits, index)))
                || isLacking(hits, index);
    }

    /// Whether a cue at `cue` stands at most `reach` before the word, in its clause.
    private boolean isUnder(int cue, int reach, Hit hit) {
        int from = hit.start() - reach;
        return cue >= from && cue >= Math.max(clauses.start(hit.start()), from);
    }

    /// Whether an arrow leads from the word to something else.
    private boolean isTurned(Hit hit) {
        int at = behind(hit);
        return at < text.length()
                && ("→➜➡⇒>".indexOf(text.charAt(at)) >= 0
                        || text.startsWith("->", at)
                        || text.startsWith("=>", at));
    }

    /// Whether a password itself follows at once: digits, or Latin letters behind a word in another script that are no term
    /// themselves. It opens an archive.
    private boolean isSecret(List<Hit> hits, int index) {
        Hit hit = hits.get(index);
        int at = behind(hit);
        if (!hit.term().subject().equals("credential") || at >= text.length()) {
            return false;
        }
        char next = text.charAt(at);
        boolean other = text.charAt(hit.start()) > 'z' && next >= 'a' && next <= 'z';
        return Character.isDigit(next) || (other && !beginsTerm(hits, index, at));
    }

    private static boolean beginsTerm(List<Hit> hits, int index, int at) {
        for (int i = index + 1; i < hits.size() && hits.get(i).start() <= at; i++) {
            Kind kind = hits.get(i).term().kind();
            if (hits.get(i).start() == at && (kind == Kind.CATEGORY || kind == Kind.FIELD)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLacking(List<Hit> hits, int index) {
        int at = behind(hits.get(index));
        for (int i = index + 1; i < hits.size() && hits.get(i).start() <= at; i++) {
            Hit next = hits.get(i);
            if (next.start() == at
                    && next.term().kind() == Kind.CUE
                    && next.term().subject().equals("lacking")) {
                return true;
            }
        }
        return false;
    }

    private int behind(Hit hit) {
        int at = hit.end();
        while (at < text.length() && at < hit.end() + 2 && " :".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
