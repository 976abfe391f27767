/// The frontier as a Kafka Streams topology: reports in, visits out. [FrontierTopology] is the picture, [FrontierStreams] runs
/// it; what it remembers is in `store`, when what is due in `plan`, what may be asked for in `judge`, what it does with each
/// input in `step`, what operators see in `status`.
@NullMarked
package dev.brokerwatch.crawler.frontier;

import org.jspecify.annotations.NullMarked;
