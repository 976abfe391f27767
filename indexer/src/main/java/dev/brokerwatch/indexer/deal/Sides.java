package dev.brokerwatch.indexer.deal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The prices and the volumes of an offer, and how many of each stand where: counted once, for each price is held against
/// each volume.
final class Sides {

    final Scene scene;
    final Roles roles;
    final List<Candidate> prices;
    final List<Candidate> volumes;
    private final int[] pricesBefore;
    private final int[] volumesBefore;
    private final @Nullable Set<String>[] words;
    private final long greatest;

    /// `prices` in their order; the volumes are those of `roles`.
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
    Sides(Scene scene, Roles roles, List<Candidate> prices) {
        this.scene = scene;
        this.roles = roles;
        this.prices = prices;
        this.volumes = roles.volumes();
        this.pricesBefore = before(prices);
        this.volumesBefore = before(volumes);
        this.words = new Set[scene.all.size()];
        this.greatest = volumes.stream().mapToLong(Candidate::records).max().orElse(0);
    }

    private int[] before(List<Candidate> some) {
        int[] before = new int[scene.all.size() + 1];
        for (Candidate one : some) {
            before[one.index() + 1] = 1;
        }
        for (int i = 1; i < before.length; i++) {
            before[i] += before[i - 1];
        }
        return before;
    }

    /// How many prices there are among the numbers from index `from` to `to`, exclusive.
    int prices(int from, int to) {
        return to <= from ? 0 : pricesBefore[to] - pricesBefore[from];
    }

    /// The same of volumes.
    int volumes(int from, int to) {
        return to <= from ? 0 : volumesBefore[to] - volumesBefore[from];
    }

    /// The likeliest volume of a line; null where it has none.
    @Nullable Candidate likeliest(int line) {
        Candidate best = null;
        for (Candidate one : volumes) {
            boolean better = best == null || roles.volume(one) > roles.volume(best);
            best = one.line() == line && better ? one : best;
        }
        return best;
    }

    /// The volume of the most records; null where there is none.
    @Nullable Candidate greatest() {
        return volumes.stream().filter(this::isGreatest).findFirst().orElse(null);
    }

    boolean isGreatest(Candidate volume) {
        return volume.records() >= greatest;
    }

    /// How many different words stand beside both numbers.
    int shared(Candidate one, Candidate other) {
        Set<String> few = words(one);
        Set<String> many = words(other);
        if (few.size() > many.size()) {
            return shared(other, one);
        }
        int shared = 0;
        for (String word : few) {
            shared += many.contains(word) ? 1 : 0;
        }
        return shared;
    }

    private Set<String> words(Candidate one) {
        Set<String> known = words[one.index()];
        if (known == null) {
            known = new HashSet<>(Words.of(scene.text, scene.wordsFrom(one), one.start()));
            known.addAll(Words.of(scene.text, one.end(), scene.wordsTo(one)));
            known.removeIf(word -> !Words.isWord(word));
            words[one.index()] = known;
        }
        return known;
    }
}
