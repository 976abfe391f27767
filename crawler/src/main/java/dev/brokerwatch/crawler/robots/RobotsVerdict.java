package dev.brokerwatch.crawler.robots;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What robots.txt says of one URL.
///
/// @param rule the line that decided, as written, or why there is none; what the file holds is cut to 200 characters
/// @param delay the group's crawl-delay, or null where it has none
public record RobotsVerdict(boolean allowed, String rule, @Nullable Duration delay) {}
