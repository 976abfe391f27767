package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Stands for one processor after another over the same store, for the test driver deletes its store when it is closed.
final class RestartedProcessor implements Processor<String, FrontierInput, String, Object> {

    private final Supplier<Processor<String, FrontierInput, String, Object>> processors;
    private Processor<String, FrontierInput, String, Object> present;
    private @Nullable ProcessorContext<String, Object> context;

    RestartedProcessor(Supplier<Processor<String, FrontierInput, String, Object>> processors) {
        this.processors = processors;
        this.present = processors.get();
    }

    void restart() {
        ProcessorContext<String, Object> same = context;
        if (same == null) {
            throw new IllegalStateException("not started");
        }
        present.close();
        present = processors.get();
        present.init(same);
    }

    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        present.init(given);
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
