package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keeps the groups of one partition: takes flags keyed by group, gives alerts keyed by group. Append time is the clock
/// by which a group rests; the wall clock wakes those that wait.
public final class GroupProcessor extends ContextualProcessor<String, RaisedFlag, String, Alert> {

    private static final String GROUP = "group/";
    private static final String MARK = "mark/";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final String store;
    private final Consumer<Alert> counter;

    /// The groups in which something waits; rebuilt from the store at the start. Owned by the stream thread.
    private final Set<String> waiting = new HashSet<>();

    private @Nullable KeyValueStore<String, GroupEntry> entries;
    private @Nullable KeyValueStore<String, Position> told;

    /// `counter` is told of every alert that goes out.
    public GroupProcessor(String store, Consumer<Alert> counter) {
        this.store = store;
        this.counter = counter;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        super.init(context);
        entries = context.getStateStore(store);
        told = context.getStateStore(ToldAlerts.STORE);
        try (KeyValueIterator<String, GroupEntry> all = entries().range(GROUP, GROUP + '\uffff')) {
            while (all.hasNext()) {
                KeyValue<String, GroupEntry> entry = all.next();
                if (entry.value instanceof GroupEntry.Waiting found
                        && !found.group().waiting().isEmpty()) {
                    waiting.add(entry.key.substring(GROUP.length()));
                }
            }
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::wake);
    }

    @Override
    public void process(Record<String, RaisedFlag> flag) {
        RaisedFlag raised = flag.value();
        String name = raised.group();
        String mark = MARK + name + "/" + raised.flag().listing();
        if (entries().get(mark) instanceof GroupEntry.Mark earlier
                && earlier.figures().equals(raised.figures())) {
            return;
        }
        Instant now = Instant.ofEpochMilli(flag.timestamp());
        AlertGroup group = groupOf(name).raise(raised, position(), now);
        settle(name, group, now, flag.timestamp());
        entries().put(mark, new GroupEntry.Mark(raised.figures()));
    }

    private Position position() {
        long offset = context().recordMetadata().map(metadata -> metadata.offset()).orElse(-1L);
        return new Position(context().currentStreamTimeMs(), offset);
    }

    private void wake(long wallClock) {
        Instant now = Instant.ofEpochMilli(wallClock);
        List<String> names = new ArrayList<>(waiting);
        for (String name : names) {
            AlertGroup group = groupOf(name);
            if (group.isDue(now)) {
                settle(name, group, now, wallClock);
            }
        }
    }

    /// Tells what is due, and keeps the group. The alert is sent first: sent twice it has the same id, not sent at all
    /// it would be lost.
    private void settle(String name, AlertGroup group, Instant now, long timestamp) {
        AlertGroup next = group;
        if (group.isDue(now)) {
            if (!wasToldBefore(name, group.newest())) {
                group.alert().ifPresent(alert -> tell(alert, group.newest(), timestamp));
            }
            next = group.rested(now);
        }
        if (next.waiting().isEmpty()) {
            waiting.remove(name);
        } else {
            waiting.add(name);
        }
        entries().put(GROUP + name, new GroupEntry.Waiting(next));
    }

    /// In a replay `alerts` has told of this position, or a later one, already.
    private boolean wasToldBefore(String name, Position position) {
        if (told == null) {
            throw new IllegalStateException("not initialised");
        }
        Position last = told.get(name);
        return last != null && position.compareTo(last) <= 0;
    }

    private void tell(Alert alert, Position position, long timestamp) {
        Record<String, Alert> record = new Record<>(alert.group(), alert, timestamp);
        position.writeTo(record.headers());
        context().forward(record);
        counter.accept(alert);
    }

    private AlertGroup groupOf(String name) {
        return entries().get(GROUP + name) instanceof GroupEntry.Waiting found
                ? found.group()
                : AlertGroup.QUIET;
    }

    private KeyValueStore<String, GroupEntry> entries() {
        if (entries == null) {
            throw new IllegalStateException("not initialised");
        }
        return entries;
    }
}
