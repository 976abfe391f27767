package dev.brokerwatch.indexer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Channel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses from the standards and well-known public ones; none is a seller's.
class WalletsTest {

    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, WALLET_BTC",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, WALLET_BTC",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, WALLET_BTC",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, WALLET_BTC",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, WALLET_ETH",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, WALLET_ETH",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, WALLET_TRX",
        "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A,"
                + " WALLET_XMR",
    })
    void tellsAnAddressByItsCheckDigits(String address, Channel channel) {
        assertThat(Wallets.channelOf(address)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1",
        "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
        "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B",
    })
    void oneWrongCharacterMakesItNone(String address) {
        assertThat(Wallets.channelOf(address)).isNull();
    }

    @Test
    void hashesAsTheReferenceOfKeccakDoes() {
        byte[] hash = Keccak256.hash("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    }
}
