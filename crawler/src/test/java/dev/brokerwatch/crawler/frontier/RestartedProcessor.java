package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Stands for one processor after another over the same store, for the test driver deletes its store when it is closed.
final class RestartedProcessor implements Processor<String, FrontierInput, String, Object> {

    private final Supplier<Processor<String, FrontierInput, String, Object>> processors;
    private final Consumer<RestartedProcessor> started;
    private Processor<String, FrontierInput, String, Object> present;
    private boolean wanted;

    /// @param started is told when this one is put to work, for a topology makes some that it never uses
    RestartedProcessor(
            Supplier<Processor<String, FrontierInput, String, Object>> processors,
            Consumer<RestartedProcessor> started) {
        this.processors = processors;
        this.started = started;
        this.present = processors.get();
    }

    /// Takes effect within a millisecond of the driver's clock, for only there may stores be asked for.
    void restart() {
        wanted = true;
    }

    private void restartIfWanted(ProcessorContext<String, Object> context) {
        if (wanted) {
            wanted = false;
            present.close();
            present = processors.get();
            present.init(context);
        }
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        started.accept(this);
        present.init(context);
        context.schedule(
                Duration.ofMillis(1),
                PunctuationType.WALL_CLOCK_TIME,
                time -> restartIfWanted(context));
    }

    @Override
    public void process(Record<String, FrontierInput> record) {
        present.process(record);
    }

    @Override
    public void close() {
        present.close();
    }
}
