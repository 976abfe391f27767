/// A post read whole: folded, screened for contacts and victims' data, searched for offers, redacted. Start with
/// [PostReader]; [PostJson] writes what came of it. Nothing that leaves this package holds a victim's datum.
@NullMarked
package dev.brokerwatch.indexer.post;

import org.jspecify.annotations.NullMarked;
