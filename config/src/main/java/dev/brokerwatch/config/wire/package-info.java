/// How records travel: the topics with their settings, the codecs of their values, and who goes to which partition.
/// Start with [Topic].
@NullMarked
package dev.brokerwatch.config.wire;

import org.jspecify.annotations.NullMarked;
