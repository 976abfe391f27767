package dev.brokerwatch.launcher.market.site;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a site answers to one request, without a socket between.
///
/// @param location where a redirect leads, as it is written, or null
/// @param posts the ids of the posts that the page shows in full
@SuppressWarnings("ArrayRecordComponent") // nobody writes to it
public record SiteAnswer(
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        Set<Integer> posts) {}
