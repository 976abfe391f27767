package dev.brokerwatch.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final Screening SCREENING = new Screening(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "样本:赵样例|110105199013325512|15400001127 ~ 赵样例 ~ 样本:[name]|[id-number]|[phone]",
                "sample: a@mail.example:hunter22 ~ hunter22 ~ sample: [email]:[password]",
                "пример: Пустов Иван, 00 00 417099, 31.02.1991 ~ 417099 ~ пример: [name], [passport], [birth-date]",
                "手机 1 5 4 0 0 0 0 4 4 4 4 身份证 110105199013325512 ~ 4 4 4 4 ~ 手机 [phone] 身份证 [id-number]",
                "身份证 一一零一零一一九九零零二三一零零一一 ~ 一一九九 ~ 身份证 [id-number]",
                "паспорт 0000 417099 нашли ~ 417099 ~ паспорт [passport] нашли",
                "SSN 000-12-3456 leaked ~ 000-12-3456 ~ SSN [id-number] leaked",
                "last login from 192.0.2.77 ~ 192.0.2.77 ~ last login from [ip]",
                "номер х 000 хх 00 пробить ~ х 000 хх ~ номер [plate] пробить",
            })
    void takesOutAVictimsDatum(String text, String datum, String redacted) {
        assertThat(redact(text)).isEqualTo(redacted).doesNotContain(datum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "① 股民 —— 1.2元/条,库存8万\n② 车主 300万 —— 打包 4500",
                "US | 12$ | 6400 in stock\nEU | 18$ | 2100 in stock",
                "12,000 份,HK$3 一份;或者 HK$20,000 全部",
                "база 1 200 000 строк, 175 000 руб. за всё",
                "发布 2099-03-02 22:14 主题 4417099 编号 MC-2146",
                "证号1101**********21X,手机 138****1234",
                "解压密码:tea2099",
                "Пароль на архив: slivnik",
                "收款 bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "MySQL 8.0.1.2a, 38 GB, 4-6 weeks, 700+ score",
            })
    void leavesFiguresDatesAndNumbersOfThreads(String text) {
        assertThat(redact(text)).isEqualTo(text);
    }

    @Test
    void theSellersNumberStaysBesideTheVictims() {
        String text =
                """
                样本如下:
                姓名,手机
                赵样例,15400001127
                钱样例,15400003381
                联系电话 15400007788 微信同号
                """;

        assertThat(redact(text))
                .contains("15400007788")
                .doesNotContain("15400001127", "15400003381", "样例")
                .contains("姓名,手机");
    }

    @Test
    void aNumberInASampleRowIsAVictimsThoughItIsCalledContact() {
        Screened screened =
                screen(
                        "name;contact;dob\nAnn Q. Nobody;(212) 555-0117;1961-02-30\nBob Nobody;(303) 555-0142;1987-11-31");

        assertThat(screened.contacts()).isEmpty();
        assertThat(screened.sampleRows()).isEqualTo(2);
    }

    @Test
    void aPartIsRedactedAsTheWhole() {
        FoldedText text = FoldedText.of("title\ncall 110105199013325512 now");
        Screened screened = SCREENING.screen(text);

        assertThat(SCREENING.redact(text, screened, new Span(0, 5)).value()).isEqualTo("title");
        assertThat(SCREENING.redact(text, screened, new Span(6, text.length())).value())
                .isEqualTo("call [id-number] now");
        assertThat(SCREENING.redact(text, screened, new Span(15, 20)).value())
                .isEqualTo("[id-number]");
    }

    @Test
    void aLongTextIsCutWhereARecordEnds() {
        FoldedText text = FoldedText.of("a".repeat(RedactedText.LONGEST + 7));

        RedactedText redacted =
                SCREENING.redact(text, SCREENING.screen(text), new Span(0, text.length()));

        assertThat(redacted.value()).hasSize(RedactedText.LONGEST);
    }

    private static Screened screen(String text) {
        return SCREENING.screen(FoldedText.of(text));
    }

    private static String redact(String text) {
        FoldedText folded = FoldedText.of(text);
        return SCREENING
                .redact(folded, SCREENING.screen(folded), new Span(0, folded.length()))
                .value();
    }
}
