package dev.brokerwatch.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ＱＱ：９００００１, qq:900001",
                "①②③, 123",
                "❶❷, 12",
                "1️⃣2️⃣, 12",
                "𝐓𝐞𝐥𝐞𝐠𝐫𝐚𝐦, telegram",
                "旅\u200b客\u200b名\u200b單, 旅客名单",
                "戶役政資料, 户役政资料",
                "身.份.证, 身份证",
                "正·反·面+手♡持 全套, 正反面手持 全套",
                "薇❤信, 薇信",
                "410k g u e s t s, 410k guests",
                "т е л е г а : x, телега : x",
                "рrісе: 900, price: 900",
                "Пpoдaм 6aзy избиpaтeлeй, продам базу избирателей",
                "45к строк 6 млн 6млн, 45к строк 6 млн 6млн",
                "1\u00a0200\u202f000, 1 200 000",
                "&#36523;&#x4efd;&nbsp;&amp;, 身份 &",
                "кафе\u0301 и\u0306, кафе й",
            })
    void tricksAreFoldedAway(String written, String meant) {
        assertThat(FoldedText.of(written).folded()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名 手机 地址", "姓名/手机/地址", "a b c", "三.五毛", "股民-网贷-车主", "база в 3 гб"})
    void listsAndNumbersAreLeftAsTheyAre(String text) {
        assertThat(FoldedText.of(text).folded()).isEqualTo(text);
    }

    @Test
    void digitsInsideWordsReadAsLettersInASecondView() {
        FoldedText text = FoldedText.of("S3LL1NG h0tel gu3st d4tab4se 10k 24h 2kk 5GB U$DT");

        assertThat(text.unleeted()).isEqualTo("selling hotel guest database 10k 24h 2kk 5gb usdt");
        assertThat(text.folded()).startsWith("s3ll1ng").hasSameSizeAs(text.unleeted());
    }

    @Test
    void whatIsFoundMapsBackToWhatWasWritten() {
        FoldedText text = FoldedText.of("出 身.份.证 ９０００");

        int id = text.folded().indexOf("身份证");
        int number = text.folded().indexOf("9000");

        assertThat(text.originalOf(id, id + 3)).isEqualTo("身.份.证");
        assertThat(text.originalOf(number, number + 4)).isEqualTo("９０００");
        assertThat(text.foldedOffset(text.originalStart(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetsNeverRunBackwardsNorOutOfTheText(long seed) {
        String written = randomText(new Random(seed));

        FoldedText text = FoldedText.of(written);

        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            assertThat(text.originalStart(i)).isBetween(last, written.length() - 1);
            assertThat(text.originalEnd(i + 1))
                    .isBetween(text.originalStart(i) + 1, written.length());
            assertThat(text.foldedOffset(text.originalStart(i))).isLessThanOrEqualTo(i);
            last = text.originalStart(i);
        }
        assertThat(text.unleeted()).hasSameSizeAs(text.folded());
    }

    private static String randomText(Random random) {
        String pieces = "aа6Б1①🄰💳 .·\n\r&#;证證國︀\u200b\u0301\u20e3％㎏ﬀ½\ud800ÄёQ９";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        return text.toString();
    }
}
