package dev.brokerwatch.alerting.grouping;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// What the store of groups holds. Both kinds lie in one store, so that they lie in one changelog partition, in the
/// order in which they were written: after a crash a listing is never marked whose group does not know of it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
sealed interface GroupEntry {

    @JsonTypeName("group")
    record Waiting(AlertGroup group) implements GroupEntry {}

    /// That a listing was raised in a group, and with which figures.
    @JsonTypeName("mark")
    record Mark(String figures) implements GroupEntry {}
}
