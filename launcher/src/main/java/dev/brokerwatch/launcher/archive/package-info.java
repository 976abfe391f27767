/// Commands that bring WARC files into Kafka and captures out of it. Start with [ImportWarcCommand] and [ExportWarcCommand].
@NullMarked
package dev.brokerwatch.launcher.archive;

import org.jspecify.annotations.NullMarked;
