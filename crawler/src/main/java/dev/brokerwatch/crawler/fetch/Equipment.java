package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.crawler.fetch.http.HttpClients;
import dev.brokerwatch.crawler.links.SeenLinksByHost;
import java.time.InstantSource;

/// What all visits of a fetcher share. Everything in it is thread-safe.
record Equipment(
        CrawlerSettings settings,
        HttpClients clients,
        Publisher publisher,
        FetchMeters meters,
        FetchDeadLetters deadLetters,
        Lanes lanes,
        SeenLinksByHost links,
        Pause pause,
        InstantSource clock) {}
