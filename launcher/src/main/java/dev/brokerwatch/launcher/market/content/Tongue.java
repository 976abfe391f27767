package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.settings.StrictYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A language of the demo market, with its phrases and how it writes amounts.
@SuppressWarnings("ImmutableEnumChecker") // the phrases are never changed
public enum Tongue {
    SIMPLIFIED(Language.SIMPLIFIED_CHINESE, Currency.CNY),
    TRADITIONAL(Language.TRADITIONAL_CHINESE, Currency.TWD),
    ENGLISH(Language.ENGLISH, Currency.USD),
    RUSSIAN(Language.RUSSIAN, Currency.RUB);

    private final Language language;
    private final Currency currency;
    private final PhraseBook phrases;

    Tongue(Language language, Currency currency) {
        this.language = language;
        this.currency = currency;
        this.phrases = read(language.tag() + ".yaml");
    }

    public Language language() {
        return language;
    }

    Currency currency() {
        return currency;
    }

    public PhraseBook phrases() {
        return phrases;
    }

    private static PhraseBook read(String name) {
        try (InputStream text = Tongue.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return StrictYaml.read(
                    name,
                    new String(text.readAllBytes(), StandardCharsets.UTF_8),
                    PhraseBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
