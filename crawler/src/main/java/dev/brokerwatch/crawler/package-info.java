/// The crawler put together: [dev.brokerwatch.crawler.FrontierService] decides which pages are due,
/// [dev.brokerwatch.crawler.FetcherService] asks for them, [dev.brokerwatch.crawler.CrawlerCommand] starts either or both as
/// a process of its own.
@NullMarked
package dev.brokerwatch.crawler;

import org.jspecify.annotations.NullMarked;
