package dev.brokerwatch.crawler.frontier.status;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.brokerwatch.config.record.site.Label;

/// Where a host stands. The names are values of the metric `HOSTS`, too.
public enum HostState {
    /// Its next visit can be planned.
    READY,
    /// Nothing is due, or the delay since the last request runs.
    WAITING,
    /// A visit is under way.
    VISITING,
    /// It declined, and is left alone for a while.
    BACKING_OFF,
    /// Its robots.txt cannot be read, which forbids everything until it can.
    ROBOTS_UNREACHABLE,
    /// Its robots.txt asks for a longer delay than the operator allows.
    ROBOTS,
    /// It has had its pages for today.
    OUT_OF_BUDGET,
    /// By an operator's order or its site's file.
    PAUSED,
    /// It waits for the operator: blocked, logged out, or asked for more than we grant.
    STOPPED,
    /// No configured site has it.
    UNCONFIGURED,
    /// An operator took it out.
    REMOVED;

    @JsonValue
    public String label() {
        return Label.of(this);
    }
}
