package dev.brokerwatch.alerting.rules;

import static dev.brokerwatch.alerting.cast.TestListing.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultRulesTest {

    private static final RuleSet RULES = RuleSet.read(OperatorFiles.defaults());

    @Test
    void thirtyThousandCustomersForTwentyYuanAreCheapBulk() {
        assertThat(fired(post("1").offering(Category.ECOMMERCE_ORDER, 30_000, "20")))
                .containsExactly("cheap-bulk: 30000 records at 0.000667 yuan each, under 0.01");
    }

    @Test
    void aHundredThousandRecordsAreBulkWhateverTheyCost() {
        assertThat(fired(post("1").offering(Category.CONTACT, 100_000, "2000")))
                .containsExactly("bulk-volume: 100000 records (contact) in one package");
    }

    @Test
    void patientsAreAtRiskWhateverTheVolume() {
        assertThat(fired(post("1").offering(Category.MEDICAL)))
                .containsExactly("vulnerable-people: offers data of medical");
    }

    @Test
    void lookupsAreNotExpensiveRecords() {
        assertThat(fired(post("1").of(OfferKind.LOOKUP).offering(Category.TELECOM, 1, "150")))
                .containsExactly("lookup-service: looks people up to order (telecom)");
    }

    @Test
    void aGiveawayIsTold() {
        assertThat(fired(post("1").of(Intent.FREE).offering(Category.CREDENTIAL)))
                .containsExactly("given-away: given away (credential)");
    }

    @Test
    void anUnremarkableOfferRaisesNothing() {
        assertThat(fired(post("1").offering(Category.EDUCATION, 2_000, "400"))).isEmpty();
    }

    @Test
    void theOperatorsRulesStandBesideTheDefaultsAndCanReplaceThem(@TempDir Path folder)
            throws Exception {
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(
                folder.resolve("rules/night.yaml"), "rules: [{name: night, when: 'false'}]");
        OperatorFiles files = OperatorFiles.in(folder);

        assertThat(RuleSet.read(files).rules()).hasSize(RULES.rules().size() + 1);

        Files.writeString(folder.resolve("rules/default.yaml"), "rules: []");
        assertThat(RuleSet.read(files).rules()).extracting(Rule::name).containsExactly("night");
    }

    private static List<String> fired(TestListing listing) {
        List<PackageFigures> packages =
                listing.packages().stream()
                        .map(offered -> {
                            BigDecimal unit = offered.unitPrice().orElse(null);
                            return new PackageFigures(offered, unit, unit, UsualPrice.UNKNOWN);
                        })
                        .toList();
        Facts facts =
                new Facts(
                        listing.appeared(),
                        packages,
                        SellerFigures.NONE,
                        length -> new WindowFigures(1, 0, Set.of()));
        return RULES.judge(facts, failure -> {}).stream()
                .map(f -> f.rule().name() + ": " + f.why())
                .toList();
    }
}
