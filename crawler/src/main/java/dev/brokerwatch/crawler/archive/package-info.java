/// Captures in files: WARC files of any crawler become captures ([ArchiveReader]), captures become a WARC file that any tool
/// reads ([ArchiveWriter]). [ImportedSites] says to which site an imported page belongs. Nothing here knows Kafka.
@NullMarked
package dev.brokerwatch.crawler.archive;

import org.jspecify.annotations.NullMarked;
