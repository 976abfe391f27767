package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.crawler.frontier.store.Chore;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.RobotsNote;
import dev.brokerwatch.crawler.frontier.store.Standing;
import org.jspecify.annotations.Nullable;

/// An operator's orders. `STOP_ALL` and `RESUME_ALL` concern the whole partition that they arrive on, so whoever gives them
/// sends one to every partition; the others concern one host.
final class CommandStep {

    private final Desk desk;

    CommandStep(Desk desk) {
        this.desk = desk;
    }

    void apply(FrontierInput.Command command) {
        switch (command.kind()) {
            case STOP_ALL -> standStill("stopped by " + command.by());
            case RESUME_ALL -> standStill(null);
            case ADD -> add(command);
            case PAUSE, RESUME, RECRAWL, REMOVE -> order(command);
        }
    }

    private void standStill(@Nullable String reason) {
        desk.store().putStandstill(reason);
        desk.roster().standStill(reason);
    }

    private void add(FrontierInput.Command command) {
        HostWork work = desk.openFor(command.host(), command.site(), false);
        if (work != null) {
            HostRecord record = work.record().with(Standing.GOOD);
            boolean leaving = record.holdings().chore().kind() == Chore.Kind.REMOVE;
            work.change(leaving ? record.with(record.holdings().with(Chore.NONE)) : record);
            work.save();
        }
    }

    private void order(FrontierInput.Command command) {
        HostWork work = desk.open(command.host());
        if (work == null) {
            return;
        }
        HostRecord record = work.record();
        work.change(
                switch (command.kind()) {
                    case PAUSE ->
                            record.with(
                                    new Standing(
                                            true,
                                            record.standing().removed(),
                                            "paused by " + command.by()));
                    case RESUME -> resumed(record);
                    case RECRAWL -> withChore(record, Chore.Kind.RECRAWL);
                    case REMOVE ->
                            withChore(record, Chore.Kind.REMOVE)
                                    .with(new Standing(false, true, null));
                    case ADD, STOP_ALL, RESUME_ALL -> record;
                });
        work.save();
    }

    /// A person has looked at it: back-off ends, and a robots.txt that could not be read is tried at once.
    private static HostRecord resumed(HostRecord record) {
        HostRecord resumed =
                record.with(new Standing(false, record.standing().removed(), null))
                        .with(record.pace().unblocked());
        return record.robots().unreachable() ? resumed.with(RobotsNote.UNKNOWN) : resumed;
    }

    private static HostRecord withChore(HostRecord record, Chore.Kind kind) {
        return record.with(record.holdings().with(new Chore(kind, null)));
    }
}
