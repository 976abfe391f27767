package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.number.NumberWords;

/// What [FigureReader] knows of words beyond those of the lexicon: how numbers are spelled, and which languages tell a money.
/// Immutable and thread-safe.
public final class FigureWords {

    private final NumberWords numbers;
    private final Homeland homeland;

    private FigureWords(NumberWords numbers, Homeland homeland) {
        this.numbers = numbers;
        this.homeland = homeland;
    }

    /// Throws `IllegalArgumentException` when one of the files cannot be used.
    public static FigureWords of(OperatorFiles files) {
        return new FigureWords(NumberWords.of(files), Homeland.of(files));
    }

    NumberWords numbers() {
        return numbers;
    }

    Homeland homeland() {
        return homeland;
    }
}
