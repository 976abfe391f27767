package dev.brokerwatch.alerting.rules;

import static dev.brokerwatch.alerting.cast.TestListing.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

    private static final WindowFigures QUIET_DAY = new WindowFigures(1, 500, Set.of());

    @Test
    void aRuleAboutAPackageFiresAtTheFirstForWhichItHolds() {
        TestListing patients =
                post("1")
                        .offering(Category.EDUCATION, 50, "1")
                        .offering(Category.MEDICAL, 200_000, "2000");

        assertThat(
                        explanations(
                                rule(
                                        "offered.volume >= 100000",
                                        "{offered.volume} of {offered.categories}"),
                                patients.appeared()))
                .containsExactly("200000 of medical");
    }

    @Test
    void whatHasToHoldTogetherMustHoldWithinOnePackage() {
        TestListing listing =
                post("1")
                        .offering(Category.MEDICAL, 50, "1")
                        .offering(Category.CONTACT, 200_000, "1");

        assertThat(
                        explanations(
                                rule(
                                        "offered.volume >= 100000 && 'medical' in offered.categories",
                                        "yes"),
                                listing.appeared()))
                .isEmpty();
    }

    @Test
    void aRuleThatAsksForWhatIsNotToldDoesNotFireEitherWay() {
        ListingEvent untold = post("1").offering(Category.MEDICAL).appeared();

        assertThat(explanations(rule("offered.volume >= 1", "yes"), untold)).isEmpty();
        assertThat(explanations(rule("!(offered.volume >= 1)", "yes"), untold)).isEmpty();
        assertThat(explanations(rule("!has(offered.volume)", "yes"), untold)).hasSize(1);
        assertThat(
                        explanations(
                                rule(
                                        "offered.volume >= 1 || offered.absent == 'negotiable'",
                                        "of {offered.volume}"),
                                untold))
                .containsExactly("of ?");
    }

    @Test
    void figuresAreRoundedToThreeDigitsAndWrittenPlain() {
        ListingEvent cheap = post("1").offering(Category.ECOMMERCE_ORDER, 30_000, "20").appeared();

        assertThat(
                        explanations(
                                rule(
                                        "offered.unit_price_cny < 0.001",
                                        "{offered.unit_price_cny} yuan"),
                                cheap))
                .containsExactly("0.000667 yuan");
    }

    @Test
    void aRuleLooksAtTheEventsItNames() {
        String sold = "rules: [{name: sold, when: listing.status == 'sold', on: [sold]}]";
        TestListing listing = post("1").offering(Category.LOAN).now(ListingStatus.SOLD);

        assertThat(explanations(sold, listing.happened(ListingEventType.SOLD))).hasSize(1);
        assertThat(explanations(sold, listing.happened(ListingEventType.CHANGED))).isEmpty();
    }

    @Test
    void aRuleIsLimitedToItsSites() {
        String rule = "rules: [{name: here, when: listing.kind == 'package', sites: [forum]}]";

        assertThat(explanations(rule, post("1").on("forum").appeared())).hasSize(1);
        assertThat(explanations(rule, post("1").on("elsewhere").appeared())).isEmpty();
    }

    @Test
    void aWindowIsAsLongAsTheRuleSays() {
        RuleSet rules =
                RuleSet.parse(
                        "r.yaml",
                        """
                        rules:
                          - {name: week, when: window.volume >= 1000, window: 7d, why: "{window.hours}"}
                          - {name: day, when: window.volume >= 1000, why: "{window.hours}"}
                        """);
        Facts facts =
                new Facts(
                        post("1").appeared(),
                        List.of(),
                        SellerFigures.NONE,
                        length ->
                                length.equals(Duration.ofDays(7))
                                        ? new WindowFigures(9, 5_000, Set.of())
                                        : QUIET_DAY);

        assertThat(rules.judge(facts, failure -> {})).extracting(Fired::why).containsExactly("168");
    }

    @Test
    void aRuleThatCannotBeEvaluatedIsToldAndTheOthersGoOn() {
        RuleSet rules =
                RuleSet.parse(
                        "r.yaml",
                        """
                        rules:
                          - {name: broken, when: 1 / listing.sample_rows > 0}
                          - {name: sound, when: listing.sample_rows == 0}
                        """);
        List<RuleSet.Failure> failures = new ArrayList<>();

        List<Fired> fired = rules.judge(facts(post("1").appeared()), failures::add);

        assertThat(fired).extracting(f -> f.rule().name()).containsExactly("sound");
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.rule().name()).isEqualTo("broken");
                    assertThat(failure.how()).isEqualTo("DIVIDE_BY_ZERO");
                });
    }

    @Test
    void whatARuleMayCostIsBounded() {
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        String nested =
                ten
                        + ".all(a, "
                        + ten
                        + ".all(b, "
                        + ten
                        + ".all(c, "
                        + ten
                        + ".all(d, "
                        + ten
                        + ".all(e, a + b + c + d + e > 0)))))";
        List<RuleSet.Failure> failures = new ArrayList<>();

        List<Fired> fired =
                RuleSet.parse("r.yaml", rule(nested, "yes"))
                        .judge(facts(post("1").appeared()), failures::add);

        assertThat(fired).isEmpty();
        assertThat(failures)
                .extracting(RuleSet.Failure::how)
                .containsExactly("ITERATION_BUDGET_EXCEEDED");
    }

    @Test
    void unlessToldOtherwiseARuleIsOfMediumSeverityAndRestsForADay() {
        Rule rule =
                RuleSet.parse("r.yaml", "rules: [{name: plain, when: 'true'}]").rules().getFirst();

        assertThat(rule.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(rule.cooldown()).isEqualTo(Duration.ofDays(1));
        assertThat(rule.window()).isEqualTo(Duration.ofDays(1));
        assertThat(rule.sites()).isEmpty();
        assertThat(rule.on())
                .containsExactlyInAnyOrder(
                        ListingEventType.APPEARED,
                        ListingEventType.CHANGED,
                        ListingEventType.REPOSTED,
                        ListingEventType.BACK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    offered.volum > 3          | r.yaml:2:20: in "when": undefined field 'volum'; did you mean "volume"?
                    offred.volume > 3          | r.yaml:2:13: in "when": undeclared reference to 'offred'; did you mean "offered"?
                    offered.volume > 'x'       | r.yaml:2:28: in "when": found no matching overload for '_>_' applied to '(int, string)'
                    listing.text.contain('a')  | r.yaml:2:33: in "when": undeclared reference to 'contain'; did you mean "contains"?
                    offered.volume             | r.yaml:2:20: in "when": expected type 'bool' but found 'int'
                    """)
    void aMistakeInAConditionIsToldWhereItStandsWithTheMend(String when, String problem) {
        String yaml = "rules:\n  - {when: \"" + when + "\", name: a}";

        assertThatThrownBy(() -> RuleSet.parse("r.yaml", yaml))
                .isInstanceOf(BadRuleException.class)
                .hasMessage(problem);
    }

    @Test
    void aMistakeInABlockIsToldAtItsOwnLine() {
        String yaml =
                """
                rules:
                  - name: block
                    when: |
                      offered.volume > 1
                        && offered.currncy == 'CNY'
                """;

        assertThatThrownBy(() -> RuleSet.parse("r.yaml", yaml))
                .hasMessage(
                        "r.yaml:5:19: in \"when\": undefined field 'currncy'; did you mean \"currency\"?");
    }

    @Test
    void everyProblemOfAFileIsToldAtOnce() {
        String yaml =
                """
                rules:
                  - name: Bad Name
                    severty: high
                    when: "true"
                  - name: no-condition
                    cooldown: soon
                    sites: [Über]
                  - name: twice
                    when: "true"
                  - name: twice
                    when: "true"
                """;

        assertThatThrownBy(() -> RuleSet.parse("r.yaml", yaml))
                .hasMessageContainingAll(
                        "r.yaml:3:5: \"severty\" is no key here; did you mean \"severity\"?",
                        "r.yaml:2:11: a rule's name is",
                        "r.yaml:5:5: this rule has no \"when\"; add one",
                        "r.yaml:6:15: \"cooldown\" is a time such as 30m, 6h or 7d",
                        "r.yaml:7:13: a site's name",
                        "r.yaml:10:11: there is another rule \"twice\"");
    }

    @Test
    void anExplanationCannotTakeWordsOfThePageWithIt() {
        assertThatThrownBy(() -> RuleSet.parse("r.yaml", rule("true", "he says {listing.text}")))
                .hasMessageContaining("undefined field 'text'");
    }

    @Test
    void aFigureThatIsNeverClosedIsTold() {
        assertThatThrownBy(() -> RuleSet.parse("r.yaml", rule("true", "so many: {offered.volume")))
                .hasMessageContaining("\"{\" is never closed");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() {
        assertThatThrownBy(() -> RuleSet.parse("r.yaml", "rules:\n  - name: [oops\n"))
                .isInstanceOf(BadRuleException.class)
                .hasMessageStartingWith("r.yaml:");
    }

    private static String rule(String when, String why) {
        return "rules:\n  - name: a-rule\n    when: |\n      "
                + when
                + "\n    why: \""
                + why
                + "\"\n";
    }

    private static List<String> explanations(String yaml, ListingEvent event) {
        return RuleSet.parse("r.yaml", yaml).judge(facts(event), failure -> {}).stream()
                .map(Fired::why)
                .toList();
    }

    private static Facts facts(ListingEvent event) {
        List<PackageFigures> packages =
                event.listing().packages().stream()
                        .map(offered -> {
                            BigDecimal unit = offered.unitPrice().orElse(null);
                            return new PackageFigures(offered, unit, unit, UsualPrice.UNKNOWN);
                        })
                        .toList();
        return new Facts(event, packages, SellerFigures.NONE, length -> QUIET_DAY);
    }
}
