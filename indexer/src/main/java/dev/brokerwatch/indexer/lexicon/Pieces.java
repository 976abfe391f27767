package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the pieces of the category words point at: two or three Chinese characters in a row, the beginning of a longer
/// Latin or Cyrillic word. A word that the lexicon lacks shares pieces with those that it has (a `宠物医院` with a
/// `私立医院`). Immutable once built, and safe for use by several threads.
public final class Pieces {

    /// A piece at `start` of a folded text, with the share of the words with this piece that each category has.
    public record Piece(int start, String text, Map<String, Double> shares) {}

    private static final int SHORTEST = 4;
    private static final int BEGINNING = 6;

    /// A piece seen once is trusted less than one seen often.
    private static final double DOUBT = 1.5;

    private static final double LEAST = 0.25;

    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    private Pieces() {}

    /// Of words by category.
    static Pieces of(Map<String, Set<String>> words) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        words.forEach((category, terms) ->
                terms.forEach(term ->
                        new HashSet<>(cut(term).values().stream().flatMap(List::stream).toList())
                                .forEach(piece ->
                                        counts.computeIfAbsent(piece, p -> new TreeMap<>())
                                                .merge(category, 1, Integer::sum))));
        Pieces pieces = new Pieces();
        counts.forEach((piece, byCategory) -> {
            double all = DOUBT + byCategory.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Double> told = new TreeMap<>();
            byCategory.forEach((category, count) -> {
                if (count / all > LEAST) {
                    told.put(category, count / all);
                }
            });
            if (!told.isEmpty()) {
                pieces.shares.put(piece, told);
            }
        });
        return pieces;
    }

    /// The pieces in a folded text that point at something, by their place.
    public List<Piece> in(String folded) {
        List<Piece> found = new ArrayList<>();
        cut(folded)
                .forEach((start, texts) ->
                        texts.forEach(text -> {
                            Map<String, Double> told = shares.get(text);
                            if (told != null) {
                                found.add(new Piece(start, text, told));
                            }
                        }));
        return found;
    }

    private static Map<Integer, List<String>> cut(String text) {
        Map<Integer, List<String>> pieces = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (Han.isHan(text.charAt(at))) {
                while (end < Math.min(text.length(), at + 3) && Han.isHan(text.charAt(end))) {
                    end++;
                }
                List<String> here = new ArrayList<>();
                for (int to = at + 2; to <= end; to++) {
                    here.add(text.substring(at, to));
                }
                pieces.put(at++, here);
            } else {
                while (end < text.length() && isLetter(text.charAt(end))) {
                    end++;
                }
                if (end - at >= SHORTEST) {
                    pieces.put(at, List.of(text.substring(at, Math.min(end, at + BEGINNING))));
                }
                at = Math.max(end, at + 1);
            }
        }
        return pieces;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && !Han.isHan(c);
    }
}
