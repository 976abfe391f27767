package dev.brokerwatch.crawler.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whatAVisitDidNotAskForIsGivenBack() {
        Budget budget = Budget.UNUSED.spend(20, NOON).giveBack(5, NOON.plusSeconds(60));

        assertThat(budget).isEqualTo(new Budget(NOON, 15));
    }

    @Test
    void aDayThatIsOverTakesNothingBack() {
        Instant nextDay = NOON.plus(Duration.ofDays(1));
        Budget spent = Budget.UNUSED.spend(20, NOON);

        assertThat(spent.giveBack(5, nextDay).usedAt(nextDay)).isZero();
        assertThat(spent.giveBack(5, nextDay).spend(3, nextDay)).isEqualTo(new Budget(nextDay, 3));
    }

    @Test
    void neverLessThanNothingIsUsed() {
        assertThat(Budget.UNUSED.giveBack(1, NOON)).isEqualTo(Budget.UNUSED);
        assertThat(Budget.UNUSED.spend(2, NOON).giveBack(3, NOON).used()).isZero();
    }
}
