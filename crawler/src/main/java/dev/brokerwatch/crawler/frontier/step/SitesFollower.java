package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import java.util.ArrayDeque;
import java.util.Deque;

/// When the sites have changed, gives every host its turn by the new ones, some hundred hosts at a time.
final class SitesFollower {

    private static final int HOSTS_AT_A_TIME = 500;

    private final Desk desk;
    private final Deque<Host> left = new ArrayDeque<>();
    private Judge followed;

    SitesFollower(Desk desk) {
        this.desk = desk;
        this.followed = desk.judge();
    }

    @SuppressWarnings("ReferenceEquality") // another judge is another object
    void goOn() {
        Judge present = desk.judge();
        if (present != followed) {
            followed = present;
            left.clear();
            left.addAll(desk.roster().hosts());
        }
        for (int i = 0; i < HOSTS_AT_A_TIME && !left.isEmpty(); i++) {
            HostWork work = desk.open(left.remove());
            if (work != null) {
                desk.roster().enter(work.host(), work.record(), work.site());
            }
        }
    }
}
