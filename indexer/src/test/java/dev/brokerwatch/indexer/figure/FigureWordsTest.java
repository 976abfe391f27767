package dev.brokerwatch.indexer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "satılık müşteri listesi, TRY",
        "prodám údaje klientů, CZK",
        "verkaufe alles für 50, EUR",
        "base fresca 2026, "
    })
    void smallWordsAndLettersTellTheMoneyOfALand(String text, Currency money) {
        FigureWords words = FigureWords.of(OperatorFiles.defaults());

        assertThat(words.homeland().moneyOf(text)).isEqualTo(money);
    }

    @Test
    void anOperatorsFileWins() throws IOException {
        write("homelands.yaml", "CHF:\n  words: ['grüezi · merci']\n");

        assertThat(FigureWords.of(OperatorFiles.in(folder)).homeland().moneyOf("grüezi, merci"))
                .isEqualTo(Currency.CHF);
    }

    @ParameterizedTest
    @CsvSource({
        "homelands.yaml, 'XYZ: {words: [a]}', XYZ",
        "numbers.yaml, 'plain: {dozen: [a]}', dozen"
    })
    void aFaultIsToldWithItsFile(String file, String text, String fault) throws IOException {
        write(file, text);

        assertThatThrownBy(() -> FigureWords.of(OperatorFiles.in(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lexicon/" + file)
                .hasMessageContaining(fault);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("lexicon")).resolve(file), text);
    }
}
