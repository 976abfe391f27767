package dev.brokerwatch.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;

class ScreeningFuzzTest {

    private static final Screening SCREENING = new Screening(OperatorFiles.defaults());

    @FuzzTest
    void anyTextIsScreenedAndNothingFoundIsLeft(FuzzedDataProvider data) {
        FoldedText text = FoldedText.of(data.consumeRemainingAsString());

        Screened screened = SCREENING.screen(text);
        String redacted = SCREENING.redact(text, screened, new Span(0, text.length())).value();

        int end = 0;
        int at = 0;
        for (VictimDatum victim : screened.victims()) {
            assertThat(victim.span().start()).isGreaterThanOrEqualTo(end);
            end = victim.span().end();
            at = redacted.indexOf(victim.type().placeholder(), at);
            assertThat(at).isNotNegative();
            at += victim.type().placeholder().length();
        }
    }
}
