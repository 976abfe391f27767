package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.text.Span;

/// How much of something a post shows, of about 0 to 3, and where it first stands in the folded text; the empty span at 0
/// where it is of the whole post.
record Feature(double value, Span span) {

    static final Span WHOLE = new Span(0, 0);
}
