/// Which URLs are the same, and which belong to a site. [UrlIdentity] turns whatever a page writes into the one spelling
/// of a URL or says why there is none; [Scope] judges whether a site reaches that far; [Traps] knows endless places.
/// Everything here is a pure function of its arguments and safe to share between threads.
@NullMarked
package dev.brokerwatch.crawler.url;

import org.jspecify.annotations.NullMarked;
