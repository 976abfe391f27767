package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.service.KafkaClients;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Runs a delivery for each sink, on a virtual thread of its own. Closing waits for the try that is under way.
public final class Deliveries implements AutoCloseable {

    private static final String GROUP = "brokerwatch-sink-";

    private final List<SinkThread> threads = new ArrayList<>();

    public Deliveries(List<Sink> sinks, KafkaClients kafka, InstantSource clock, Meters meters) {
        for (Sink sink : sinks) {
            String group = GROUP + sink.name();
            SinkLine line =
                    new SinkLine(
                            sink,
                            kafka.consumer(group, group),
                            Backoff.usual(RandomGenerator.getDefault()),
                            clock,
                            new SinkMeters(sink.name(), meters));
            threads.add(new SinkThread(sink, line));
        }
    }

    public void start() {
        threads.forEach(SinkThread::start);
    }

    /// Whether every sink's thread is alive. A sink that does not answer is no failure of ours.
    public boolean isAlive() {
        return threads.stream().allMatch(SinkThread::isAlive);
    }

    @Override
    public void close() {
        threads.forEach(SinkThread::stop);
        threads.forEach(SinkThread::join);
    }
}
