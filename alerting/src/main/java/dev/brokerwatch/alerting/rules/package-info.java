/// Rules: conditions in CEL over a listing event, one of its packages, the seller and the fullest window around it.
/// Start with [RuleSet#read]; [RuleSet#judge] says which rules fire on [Facts], and why. Everything about a rule is
/// checked when it is read: a bad rule stops the start and says where it is and how to mend it.
@NullMarked
package dev.brokerwatch.alerting.rules;

import org.jspecify.annotations.NullMarked;
