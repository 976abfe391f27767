package dev.brokerwatch.crawler.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.Host;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressGuardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AddressRules RULES = AddressRules.allowing(List.of());

    private final FakeNames names = new FakeNames();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final AddressGuard guard = new AddressGuard(names, () -> now, PATIENCE);

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void onlyCheckedAddressesAreHandedOut() {
        names.addresses = Map.of("forum.example", List.of("10.0.0.1", "1.1.1.1", "127.0.0.1"));

        assertThat(resolve("forum.example:8080"))
                .isEqualTo(new Resolution.Found(List.of(InetAddress.ofLiteral("1.1.1.1"))));
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        names.addresses = Map.of("forum.example", List.of("169.254.169.254"));

        assertThat(resolve("forum.example"))
                .isInstanceOfSatisfying(
                        Resolution.Refused.class,
                        refused -> assertThat(refused.reason()).contains("link-local"));
    }

    @Test
    void addressesAndOnionsAreNeverLookedUp() {
        assertThat(resolve("1.1.1.1")).isInstanceOf(Resolution.Found.class);
        assertThat(resolve("10.0.0.1")).isInstanceOf(Resolution.Refused.class);
        assertThat(resolve("forum.onion")).isInstanceOf(Resolution.Refused.class);
        assertThat(resolve("localhost")).isInstanceOf(Resolution.Refused.class);
        assertThat(names.asked).isEmpty();
    }

    @Test
    void aFailureIsRememberedForHalfAMinute() {
        assertThat(resolve("gone.example")).isInstanceOf(Resolution.Unknown.class);
        assertThat(resolve("gone.example")).isInstanceOf(Resolution.Unknown.class);
        assertThat(names.asked).hasSize(1);

        now = now.plusSeconds(31);
        names.addresses = Map.of("gone.example", List.of("1.1.1.1"));

        assertThat(resolve("gone.example")).isInstanceOf(Resolution.Found.class);
    }

    @Test
    void anAnswerIsRememberedForAMinuteAndJudgedAnewEachTime() {
        names.addresses = Map.of("lan.example", List.of("10.0.0.1"));

        assertThat(resolve("lan.example")).isInstanceOf(Resolution.Refused.class);
        assertThat(
                        guard.resolve(
                                new Host("lan.example"),
                                AddressRules.allowing(List.of("10.0.0.0/8"))))
                .isInstanceOf(Resolution.Found.class);
        assertThat(names.asked).hasSize(1);
    }

    @Test
    void aLookupThatDoesNotEndIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        AddressGuard.Names silent =
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(name);
                };
        try (AddressGuard impatient = new AddressGuard(silent, () -> now, Duration.ofMillis(20))) {
            assertThat(impatient.resolve(new Host("slow.example"), RULES))
                    .isEqualTo(new Resolution.Unknown("the lookup took more than 20 ms"));
        }
    }

    private Resolution resolve(String host) {
        return guard.resolve(new Host(host), RULES);
    }

    private static final class FakeNames implements AddressGuard.Names {

        private Map<String, List<String>> addresses = Map.of();
        private final List<String> asked = new ArrayList<>();

        @Override
        public InetAddress[] lookup(String name) throws UnknownHostException {
            asked.add(name);
            List<String> found = addresses.get(name);
            if (found == null) {
                throw new UnknownHostException(name);
            }
            return found.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        }
    }
}
