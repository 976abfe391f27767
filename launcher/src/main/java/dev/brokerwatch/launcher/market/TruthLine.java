package dev.brokerwatch.launcher.market;

import dev.brokerwatch.launcher.market.content.Truth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What a post is and what became of it: `live`, `sold` or `removed`. A post has a line for every change; the last one
/// holds. `id` is site, thread and post.
@JsonNaming(SnakeCaseStrategy.class)
public record TruthLine(
        String id,
        String site,
        String url,
        int board,
        int thread,
        int post,
        String author,
        Instant published,
        Instant changed,
        String state,
        @Nullable String repostOf,
        String title,
        String text,
        Truth truth) {}
