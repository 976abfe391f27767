package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.frontier.store.FrontierStore;
import dev.brokerwatch.crawler.frontier.store.Heads;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The frontier of one partition: takes in what `reports` holds, and every tenth of a second hands out the visits whose
/// time has come. What it remembers lies in the store; in memory there are only its hosts, read at the start.
public final class FrontierProcessor implements Processor<String, FrontierInput, String, Object> {

    public static final String STORE = "frontier";

    private static final Logger LOG = LoggerFactory.getLogger(FrontierProcessor.class);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Surroundings surroundings;
    private @Nullable Steps steps;

    /// What is there once the processor is at work.
    private record Steps(
            ProcessorContext<String, Object> context,
            Desk desk,
            SeedStep seeds,
            ReportStep reports,
            HintStep hints,
            CommandStep commands,
            ChoreStep chores,
            Planner planner,
            SitesFollower sites,
            Cancellable ticking) {}

    public FrontierProcessor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        int partition = context.taskId().partition();
        KeyValueStore<Bytes, byte[]> kept = context.getStateStore(STORE);
        FrontierStore store = new FrontierStore(kept);
        Desk desk =
                new Desk(
                        partition,
                        store,
                        new Outbox(context),
                        new Roster(partition, surroundings),
                        new RobotsShelf(store.reader(), surroundings.judge()),
                        new ReadMark(partition, surroundings),
                        new Patience(),
                        surroundings);
        steps =
                new Steps(
                        context,
                        desk,
                        new SeedStep(desk),
                        new ReportStep(desk),
                        new HintStep(desk),
                        new CommandStep(desk),
                        new ChoreStep(desk),
                        new Planner(desk),
                        new SitesFollower(desk),
                        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tick()));
        new Takeover(desk).run();
    }

    @Override
    public void process(Record<String, FrontierInput> record) {
        Steps at = working();
        at.desk().mark().read(record.timestamp());
        try {
            apply(at, record.value());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            setAside(at, record, e);
        }
    }

    private static void apply(Steps at, FrontierInput input) {
        switch (input) {
            case FrontierInput.Seeds seeds -> at.seeds().apply(seeds);
            case FrontierInput.VisitReport report -> {
                HostWork work = at.reports().apply(report);
                if (work != null) {
                    at.planner().goOnWith(work);
                }
            }
            case FrontierInput.PageHint hint -> at.hints().apply(hint);
            case FrontierInput.Watch watch -> at.seeds().apply(watch);
            case FrontierInput.Command command -> at.commands().apply(command);
        }
    }

    private void tick() {
        Steps at = working();
        at.sites().goOn();
        at.chores().goOn();
        at.planner().goOn();
    }

    /// A record that breaks a step would break it again: it is set aside, and its host is looked through from the start,
    /// for part of the work may be done.
    private static void setAside(
            Steps at, Record<String, FrontierInput> record, RuntimeException e) {
        LOG.warn("an input of the frontier was set aside: {}", placeOf(e));
        Desk desk = at.desk();
        RecordMetadata source = at.context().recordMetadata().orElse(null);
        desk.outbox()
                .send(
                        new DeadLetter(
                                source == null ? Topic.REPORTS.topicName() : source.topic(),
                                desk.partition(),
                                source == null ? 0 : source.offset(),
                                "frontier",
                                placeOf(e),
                                record.key(),
                                desk.now()));
        desk.surroundings().totals().setAside();
        HostWork work = desk.open(record.value().host());
        if (work != null) {
            work.change(Heads.UNKNOWN);
            work.save();
        }
    }

    /// The error's type and place; its message may hold what a page said.
    private static String placeOf(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private Steps working() {
        if (steps == null) {
            throw new IllegalStateException("not initialised");
        }
        return steps;
    }

    @Override
    public void close() {
        if (steps != null) {
            steps.ticking().cancel();
            int partition = steps.desk().partition();
            surroundings.totals().end(partition);
            surroundings.budgets().reset(partition);
            steps = null;
        }
    }
}
