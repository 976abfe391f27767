/// Tests of the fetcher; [VisitStage] runs visits against the misbehaving web and shows what reached Kafka.
@NullMarked
package dev.brokerwatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
