package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.launcher.market.content.Composer;
import dev.brokerwatch.launcher.market.content.Dice;
import dev.brokerwatch.launcher.market.content.Draft;
import dev.brokerwatch.launcher.market.content.Tongue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members do: open threads, reply, edit, repost elsewhere, mark as sold, and what moderators do: remove. Guarded by
/// its world's lock.
final class Happenings {

    private static final int FEWEST_OFFERS = 10;
    private static final long REPLY_SECONDS = 30;

    private final Map<MarketSite, List<Board>> boards;
    private final MarketSize size;
    private final WorldListener listener;
    private final Map<MarketSite, List<Topic>> topics = new EnumMap<>(MarketSite.class);

    /// Offers that stand, for reposts and edits.
    private final List<Topic> offers = new ArrayList<>();

    private final Map<Integer, Topic> topicsByPost = new HashMap<>();

    private int offersMade;
    private int postsMade;

    Happenings(Map<MarketSite, List<Board>> boards, MarketSize size, WorldListener listener) {
        this.boards = boards;
        this.size = size;
        this.listener = listener;
        for (MarketSite site : MarketSite.values()) {
            topics.put(site, new ArrayList<>());
        }
    }

    Optional<Topic> topic(MarketSite site, int id) {
        List<Topic> all = of(site);
        return id >= 1 && id <= all.size() ? Optional.of(all.get(id - 1)) : Optional.empty();
    }

    Optional<Topic> topicOfPost(MarketSite site, int post) {
        return Optional.ofNullable(topicsByPost.get(post))
                .filter(topic -> topic.board().site() == site);
    }

    private List<Topic> of(MarketSite site) {
        return topics.getOrDefault(site, List.of());
    }

    /// One step of the market's life.
    void happen(Instant at, Dice dice) {
        int what = dice.between(1, 100);
        Board board = anyBoard(dice);
        if (what <= 35) {
            open(board, at, 0, dice);
        } else if (what <= 70) {
            reply(at, dice);
        } else if (what <= 82) {
            repost(board.site(), at, dice);
        } else if (what <= 90) {
            edit(at, dice);
        } else if (what <= 96) {
            sell(at, dice);
        } else {
            remove(at, dice);
        }
    }

    /// Boards on which data is traded are as busy as all the others together.
    private Board anyBoard(Dice dice) {
        List<Board> all = boards.getOrDefault(dice.pick(List.of(MarketSite.values())), List.of());
        List<Board> trading = all.stream().filter(Board::tradesData).toList();
        return dice.pick(dice.chance(50) ? trading : all);
    }

    /// A thread, with so many replies within the next minutes; the shop has none.
    void open(Board board, Instant at, int replies, Dice dice) {
        if (of(board.site()).size() >= size.mostThreads()) {
            return;
        }
        boolean trade = board.tradesData() && dice.chance(95);
        String author = trade ? Handles.seller(dice) : Handles.anybody(dice);
        Draft draft = trade ? trade(board.tongue(), author, dice) : ordinary(board.tongue(), dice);
        Topic topic = add(board, MarketPost.of(++postsMade, author, at, draft));
        for (int i = 1; i <= replies && board.site() != MarketSite.SHOP; i++) {
            replyTo(topic, at.plusSeconds(REPLY_SECONDS * i), dice);
        }
    }

    private Topic add(Board board, MarketPost first) {
        List<Topic> all = of(board.site());
        Topic topic = new Topic(board, all.size() + 1, first.draft().title(), first);
        all.add(topic);
        board.add(topic);
        topicsByPost.put(first.id(), topic);
        if (first.draft().truth().isOffer()) {
            offers.add(topic);
        }
        listener.posted(topic, first);
        return topic;
    }

    private Draft trade(Tongue tongue, String author, Dice dice) {
        Composer composer = new Composer(tongue, dice);
        int what = dice.between(1, 100);
        if (what <= 55) {
            return composer.offer(nextCategory(), author);
        } else if (what <= 63) {
            return composer.priceList(
                    List.of(nextCategory(), nextCategory(), nextCategory()), author);
        } else if (what <= 71) {
            return composer.lookup(author);
        } else if (what <= 77) {
            return composer.giveaway(nextCategory(), author);
        } else if (what <= 88) {
            return composer.wanted(nextCategory(), author);
        } else if (what <= 95) {
            return composer.news(nextCategory());
        }
        return composer.warning(nextCategory());
    }

    private static Draft ordinary(Tongue tongue, Dice dice) {
        Composer composer = new Composer(tongue, dice);
        Category category = dice.pick(List.of(Category.values()));
        int what = dice.between(1, 100);
        if (what <= 85) {
            return composer.goods();
        }
        return what <= 93 ? composer.news(category) : composer.warning(category);
    }

    /// All in turn, so that each is offered sooner or later.
    private Category nextCategory() {
        Category[] all = Category.values();
        return all[offersMade++ % all.length];
    }

    private void reply(Instant at, Dice dice) {
        MarketSite site = dice.chance(50) ? MarketSite.DISCUZ : MarketSite.PHPBB;
        Topic topic = dice.pick(of(site));
        if (!topic.isRemoved() && topic.posts().size() <= size.repliesAtMost()) {
            replyTo(topic, at, dice);
        }
    }

    private void replyTo(Topic topic, Instant at, Dice dice) {
        Draft words = new Composer(topic.board().tongue(), dice).chat();
        MarketPost post = MarketPost.of(++postsMade, Handles.anybody(dice), at, words);
        topic.reply(post);
        topicsByPost.put(post.id(), topic);
        listener.posted(topic, post);
    }

    /// An offer again, on this site, with a line more and sometimes under another name.
    private void repost(MarketSite site, Instant at, Dice dice) {
        Topic source = dice.pick(offers);
        Optional<Board> board =
                boards.getOrDefault(site, List.of()).stream()
                        .filter(b -> b.tradesData() && b.tongue() == source.board().tongue())
                        .findFirst();
        if (board.isEmpty() || of(site).size() >= size.mostThreads()) {
            return;
        }
        MarketPost first = source.first();
        String author = dice.chance(70) ? first.author() : Handles.seller(dice);
        Draft draft = first.draft().with(dice.pick(source.board().tongue().phrases().edits()));
        String origin = source.board().site().id() + "/" + source.id() + "/" + first.id();
        add(board.get(), MarketPost.of(++postsMade, author, at, draft).repeating(origin));
    }

    private void edit(Instant at, Dice dice) {
        Topic topic = dice.pick(offers);
        MarketPost first = topic.first();
        if (!topic.isRemoved() && first.edited() == null) {
            Draft draft = first.draft().with(dice.pick(topic.board().tongue().phrases().edits()));
            change(topic, draft, MarketPost.PostState.LIVE, at);
        }
    }

    private void sell(Instant at, Dice dice) {
        Topic topic = dice.pick(offers);
        MarketPost first = topic.first();
        if (!topic.isRemoved() && first.state() == MarketPost.PostState.LIVE) {
            String mark = dice.pick(topic.board().tongue().phrases().sold());
            change(
                    topic,
                    first.draft().titled(mark + first.draft().title()),
                    MarketPost.PostState.SOLD,
                    at);
        }
    }

    private void change(Topic topic, Draft draft, MarketPost.PostState state, Instant at) {
        MarketPost changed = topic.first().edited(draft, state, at);
        topic.edit(draft.title(), changed, at);
        listener.posted(topic, changed);
    }

    private void remove(Instant at, Dice dice) {
        if (offers.size() > FEWEST_OFFERS) {
            Topic topic = dice.pick(offers);
            topic.remove(at);
            offers.remove(topic);
            listener.removed(topic);
        }
    }
}
