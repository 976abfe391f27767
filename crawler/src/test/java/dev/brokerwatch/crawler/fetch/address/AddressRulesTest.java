package dev.brokerwatch.crawler.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.site.Host;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static final AddressRules PUBLIC_ONLY = AddressRules.allowing(List.of());

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.0.0.0, this network
                    10.1.2.3:8080, private
                    100.64.0.1, carrier-grade NAT
                    100.127.255.255, carrier-grade NAT
                    127.0.0.1, loopback
                    127.255.255.254, loopback
                    169.254.169.254, link-local
                    172.16.0.1, private
                    172.31.255.255, private
                    192.168.1.1, private
                    192.0.2.1, documentation
                    198.18.0.1, benchmarking
                    224.0.0.1, multicast
                    255.255.255.255, reserved
                    0.255.255.255, this network
                    192.0.0.170, protocol assignments
                    192.88.99.1, 6to4 relay
                    198.19.255.255, benchmarking
                    198.51.100.255, documentation
                    203.0.113.1, documentation
                    239.255.255.250, multicast
                    240.0.0.1, reserved
                    """)
    void anAddressThatIsNotPublicIsRefusedAndNamed(String host, String kind) {
        AddressVerdict verdict = PUBLIC_ONLY.judge(new Host(host));

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.reason()).contains("(" + kind + ")");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    [::1], loopback
                    [::], reserved
                    [fe80::1], link-local
                    [fd00::1]:8443, unique local
                    [64:ff9b::a00:1], NAT64
                    [64:ff9b:1::1], NAT64
                    [::ffff:8.8.8.8], IPv4-mapped
                    [::ffff:7f00:1], IPv4-mapped
                    [2002:a00:1::], 6to4
                    [ff02::1], multicast
                    [2001:db8::1], documentation
                    [4000::1], reserved
                    [::a00:1], reserved
                    [::ffff:0:a00:1], reserved
                    [fe80::], link-local
                    [febf::1], link-local
                    [fec0::1], site-local
                    [fc00::1], unique local
                    [fd00:ec2::254], unique local
                    [ff0e::1], multicast
                    [2001::1], protocol assignments
                    [2001:2::1], protocol assignments
                    [2001:20::1], protocol assignments
                    [3fff::1], documentation
                    [100::1], reserved
                    [5f00::1], reserved
                    [64:ff9b::808:808], NAT64
                    [2002:808:808::1], 6to4
                    """)
    void soIsALongOne(String host, String kind) {
        AddressVerdict verdict = PUBLIC_ONLY.judge(new Host(host));

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.reason()).contains("(" + kind + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.32.0.1",
                "172.15.255.255",
                "11.0.0.1",
                "9.255.255.255",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.1",
                "192.0.1.1",
                "192.0.3.1",
                "192.88.98.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "[2001:200::1]",
                "[2003::1]",
                "[2606:4700::1111]",
                "[2a00::1]:8080"
            })
    void aPublicAddressMayBeAsked(String host) {
        assertThat(PUBLIC_ONLY.judge(new Host(host)).allowed()).isTrue();
    }

    @Test
    void whatTheSiteListsMayBeAskedAndNothingBeside() {
        AddressRules rules = AddressRules.allowing(List.of("10.1.0.0/16", "127.0.0.5", "fd00::/8"));

        assertThat(rules.judge(new Host("10.1.255.255")).allowed()).isTrue();
        assertThat(rules.judge(new Host("10.2.0.0")).allowed()).isFalse();
        assertThat(rules.judge(new Host("127.0.0.5")).allowed()).isTrue();
        assertThat(rules.judge(new Host("127.0.0.6")).allowed()).isFalse();
        assertThat(rules.judge(new Host("[fd12::1]")).allowed()).isTrue();
    }

    @Test
    void ofANameOnlyTheImpossibleIsKnown() {
        assertThat(PUBLIC_ONLY.judge(new Host("forum.example")).allowed()).isTrue();
        assertThat(PUBLIC_ONLY.judge(new Host("localhost:8080")).allowed()).isFalse();
        assertThat(PUBLIC_ONLY.judge(new Host("x.onion")).reason()).contains("SOCKS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.google.internal",
                "printer.local:631",
                "router.home.arpa",
                "localhost.localdomain",
                "ip6-localhost"
            })
    void aNameOfALocalNetworkIsRefusedUnlessTheSiteListsAddresses(String host) {
        AddressRules lab = AddressRules.allowing(List.of("10.0.0.0/8"));

        assertThat(PUBLIC_ONLY.judge(new Host(host)).reason()).contains("local network");
        assertThat(lab.judge(new Host(host)).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mylocal", "internal.example", "local.example", "notlocalhost"})
    void aNameThatOnlySoundsLocalIsLookedUp(String host) {
        assertThat(PUBLIC_ONLY.judge(new Host(host)).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "forum.example/8", "10.0.0.0/x", "10.0.0.0/-1"})
    void whatIsNoNetworkIsAnError(String network) {
        assertThatThrownBy(() -> AddressRules.allowing(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
