package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What waits to be told about one group, and when it may be told. A value: every step gives the next one.
///
/// @param dueAt when what waits is told; of a group in which nothing waits, the end of its rest
/// @param waiting the newest flags that wait, oldest first, at most as many as an alert shows
/// @param total how many wait, all told
/// @param chain a digest over all that wait, in their order: what the alert's id is made of
/// @param told the flags of the last alert, lest a repeated input wait again
record AlertGroup(
        Instant dueAt,
        List<RaisedFlag> waiting,
        int total,
        String chain,
        Position newest,
        Set<String> told) {

    static final AlertGroup QUIET =
            new AlertGroup(Instant.EPOCH, List.of(), 0, "", Position.START, Set.of());

    AlertGroup {
        waiting = List.copyOf(waiting);
        told = Set.copyOf(told);
    }

    /// With a flag more; the same if it waits already or was in the last alert.
    AlertGroup raise(RaisedFlag flag, Position position, Instant now) {
        if (told.contains(flag.key())
                || waiting.stream().anyMatch(other -> other.key().equals(flag.key()))) {
            return this;
        }
        List<RaisedFlag> all = new ArrayList<>(waiting);
        all.add(flag);
        Instant earliest = now.plus(flag.policy().delay());
        boolean first = waiting.isEmpty() && earliest.isAfter(dueAt);
        return new AlertGroup(
                first ? earliest : dueAt,
                all.subList(Math.max(0, all.size() - Alert.MOST_LISTINGS), all.size()),
                total + 1,
                Digest.of(chain, flag.key()).shortForm(),
                newest.compareTo(position) < 0 ? position : newest,
                told);
    }

    boolean isDue(Instant now) {
        return !waiting.isEmpty() && !now.isBefore(dueAt);
    }

    /// What waits, as one alert. Its id is made of the group and its flags, of no clock and no place in a topic.
    Optional<Alert> alert() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(AlertWriter.write(waiting, total, chain));
    }

    /// After its alert, at rest from `now` on.
    AlertGroup rested(Instant now) {
        return new AlertGroup(
                now.plus(waiting.getLast().policy().cooldown()),
                List.of(),
                0,
                "",
                Position.START,
                waiting.stream().map(RaisedFlag::key).collect(Collectors.toSet()));
    }
}
