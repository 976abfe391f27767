/// Links out of pages, sitemaps and feeds, without a DOM. Start with [LinkFinder].
@NullMarked
package dev.brokerwatch.crawler.links;

import org.jspecify.annotations.NullMarked;
