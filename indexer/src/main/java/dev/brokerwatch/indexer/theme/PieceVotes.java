package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.lexicon.Pieces;
import dev.brokerwatch.indexer.lexicon.Pieces.Piece;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the pieces of a post's words say: the sum of their shares per category, each piece once in the title and once
/// below it. What stands in contacts and samples has no voice.
final class PieceVotes {

    private static final double MANY_IN_TITLE = 0.4;
    private static final double MANY_BELOW = 0.8;
    private static final double MOST_IN_TITLE = 2;

    private final Map<Category, Double> title = new EnumMap<>(Category.class);
    private final Map<Category, Double> below = new EnumMap<>(Category.class);

    private PieceVotes() {}

    static PieceVotes of(PostText post, Pieces pieces) {
        PieceVotes votes = new PieceVotes();
        Set<String> seenInTitle = new HashSet<>();
        Set<String> seenBelow = new HashSet<>();
        List<Span> closed = post.closed();
        int next = 0;
        for (Piece piece : pieces.in(post.text().folded())) {
            while (next < closed.size() && closed.get(next).end() <= piece.start()) {
                next++;
            }
            boolean open = next == closed.size() || closed.get(next).start() > piece.start();
            boolean inTitle = piece.start() < post.titleEnd();
            if (open && (inTitle ? seenInTitle : seenBelow).add(piece.text())) {
                votes.add(piece, inTitle);
            }
        }
        return votes;
    }

    private void add(Piece piece, boolean inTitle) {
        piece.shares()
                .forEach((label, share) ->
                        (inTitle ? title : below)
                                .merge(Category.ofLabel(label), share, Double::sum));
    }

    /// Whether they say so much of a category that it may be a theme without a known word.
    boolean areMany(Category category) {
        return title.getOrDefault(category, 0.0) >= MANY_IN_TITLE
                || below.getOrDefault(category, 0.0) >= MANY_BELOW;
    }

    void tell(Category category, boolean known, Clues clues) {
        double inTitle = title.getOrDefault(category, 0.0);
        double inText = below.getOrDefault(category, 0.0);
        tell("pieces.", inTitle, inText, clues);
        if (!known) {
            tell("unsaid.pieces.", inTitle, inText, clues);
        }
    }

    private void tell(String name, double inTitle, double inText, Clues clues) {
        clues.put(name + "title", Math.min(MOST_IN_TITLE, inTitle));
        clues.put(name + "text", Math.log1p(inText));
        clues.put(name + "title.share", share(inTitle, title));
        clues.put(name + "text.share", share(inText, below));
    }

    private static double share(double of, Map<Category, Double> all) {
        double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 ? 0 : of / sum;
    }
}
