package dev.brokerwatch.launcher.market;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.market.site.SiteServer;
import dev.brokerwatch.launcher.market.world.MarketPost;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.WorldListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps the truth about every post, and writes it as JSON Lines where it is given a writer. Called under the world's
/// lock.
final class TruthLog implements WorldListener, AutoCloseable {

    private final Map<MarketSite, SiteServer> servers;
    private final @Nullable Writer writer;
    private final Map<String, TruthLine> lines = new LinkedHashMap<>();

    TruthLog(Map<MarketSite, SiteServer> servers, @Nullable Writer writer) {
        this.servers = servers;
        this.writer = writer;
    }

    @Override
    public void posted(Topic topic, MarketPost post) {
        put(topic, post, post.state() == MarketPost.PostState.SOLD ? "sold" : "live");
    }

    @Override
    public void removed(Topic topic) {
        topic.posts().forEach(post -> put(topic, post, "removed"));
    }

    private void put(Topic topic, MarketPost post, String state) {
        TruthLine line = line(topic, post, state);
        lines.put(line.id(), line);
        write(line);
    }

    private TruthLine line(Topic topic, MarketPost post, String state) {
        MarketSite site = topic.board().site();
        return new TruthLine(
                site.id() + "/" + topic.id() + "/" + post.id(),
                site.id().value(),
                Objects.requireNonNull(servers.get(site)).urlOf(topic),
                topic.board().id(),
                topic.id(),
                post.id(),
                post.author(),
                post.published(),
                topic.changedAt(),
                state,
                post.repostOf(),
                post.draft().title(),
                post.draft().text(),
                post.draft().truth());
    }

    private void write(TruthLine line) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(Json.MAPPER.writeValueAsString(line));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the market's truth", e);
        }
    }

    /// To the disk, or at least to the system.
    void flush() {
        try {
            if (writer != null) {
                writer.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the market's truth", e);
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the market's truth", e);
        }
    }

    List<TruthLine> lines() {
        return List.copyOf(lines.values());
    }
}
