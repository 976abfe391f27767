/// The analysts' pages and the HTTP API, on one address together with metrics and health. Start with [Console].
/// Everything that came from a page is escaped by the templates; no page of the console runs a script.
@NullMarked
package dev.brokerwatch.indexer.console;

import org.jspecify.annotations.NullMarked;
