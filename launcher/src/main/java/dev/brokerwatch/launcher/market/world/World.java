package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.launcher.market.content.Dice;
import dev.brokerwatch.launcher.market.content.Tongue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All sites of the market. What stands there at the opening was written in the four hundred days before, most of it in
/// the last; from then on something happens at every step of `pace`, always the same for the same seed and opening.
/// Thread-safe.
public final class World {

    private static final Duration LONG_AGO = Duration.ofDays(400);
    private static final Duration LATELY = Duration.ofHours(36);
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final long seed;
    private final Instant opening;
    private final Duration pace;
    private final MarketSize size;
    private final Map<MarketSite, List<Board>> boards = new EnumMap<>(MarketSite.class);
    private final Happenings happenings;

    /// Steps taken since the opening. Guarded by this.
    private long steps;

    public World(
            long seed, Instant opening, Duration pace, MarketSize size, WorldListener listener) {
        this.seed = seed;
        this.opening = opening;
        this.pace = pace;
        this.size = size;
        for (MarketSite site : MarketSite.values()) {
            boards.put(site, boardsOf(site));
        }
        happenings = new Happenings(boards, size, listener);
        settle();
    }

    private List<Board> boardsOf(MarketSite site) {
        List<Board> all = new ArrayList<>();
        List<Tongue> tongues = site.tongues();
        for (int i = 0; i < size.boards(); i++) {
            Tongue tongue = tongues.get(i % tongues.size());
            boolean tradesData = i < size.trading();
            all.add(new Board(site, i + 2, nameOf(i, tongues, tradesData), tongue, tradesData));
        }
        return all;
    }

    /// The first name of a tongue is that of a board on which data is traded.
    private static String nameOf(int board, List<Tongue> tongues, boolean tradesData) {
        List<String> names = tongues.get(board % tongues.size()).phrases().boards();
        int turn = board / tongues.size();
        return tradesData ? names.getFirst() : turn == 0 ? names.getLast() : names.get(turn);
    }

    /// What was there before the opening, oldest first, so that numbers grow with time.
    private void settle() {
        int topics = size.boards() * size.threads();
        for (int i = 0; i < topics; i++) {
            double left = 1 - (i + 1.0) / (topics + 1);
            Duration ago =
                    left > 0.4
                            ? between(LATELY, LONG_AGO, (left - 0.4) / 0.6)
                            : between(JUST_NOW, LATELY, left / 0.4);
            for (MarketSite site : MarketSite.values()) {
                Dice dice = new Dice(seed, -(i * 100L + site.number()));
                List<Board> of = boards.getOrDefault(site, List.of());
                happenings.open(
                        of.get(i % of.size()), opening.minus(ago), dice.between(0, 3), dice);
            }
        }
    }

    private static Duration between(Duration low, Duration high, double share) {
        return low.plusSeconds(Math.round((high.toSeconds() - low.toSeconds()) * share * share));
    }

    /// Lets everything happen that is due by `now`, and reads the world as it then is.
    public synchronized <T> T at(Instant now, Function<World, T> read) {
        long due = Duration.between(opening, now).dividedBy(pace);
        while (steps < due) {
            steps++;
            happenings.happen(opening.plus(pace.multipliedBy(steps)), new Dice(seed, steps));
        }
        return read.apply(this);
    }

    /// Only to be called from within [#at].
    public List<Board> boards(MarketSite site) {
        return boards.getOrDefault(site, List.of());
    }

    /// Only to be called from within [#at].
    public Optional<Board> board(MarketSite site, int id) {
        return boards(site).stream().filter(board -> board.id() == id).findFirst();
    }

    /// The thread that a post stands in. Only to be called from within [#at].
    public Optional<Topic> topicOfPost(MarketSite site, int post) {
        return happenings.topicOfPost(site, post);
    }

    /// Only to be called from within [#at]. Removed ones too.
    public Optional<Topic> topic(MarketSite site, int id) {
        return happenings.topic(site, id);
    }
}
