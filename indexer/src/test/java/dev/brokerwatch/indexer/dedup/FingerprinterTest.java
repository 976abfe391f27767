package dev.brokerwatch.indexer.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.RedactedText;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

    private static final String TITLE = "出售一手母婴数据";
    private static final String TEXT = "全国母婴数据 一手实时 每天更新 包含宝宝生日和家长电话 共三十万条 一口价八百元 支持测试 走担保 长期合作可优惠";

    private final Fingerprinter fingerprinter = new Fingerprinter();

    @Test
    void equalTextsHaveEqualFingerprints() {
        assertThat(of(TITLE, TEXT)).isEqualTo(of(TITLE, TEXT));
        assertThat(Likeness.of(of(TITLE, TEXT), of(TITLE, TEXT))).isEqualTo(new Likeness(1, 0));
    }

    @Test
    void aSmallEditLeavesTextsAlikeAndWithASharedBand() {
        Fingerprint edited = of(TITLE, TEXT.replace("八百元", "六百元") + " 欢迎咨询");

        assertThat(Likeness.of(of(TITLE, TEXT), edited).isAlike()).isTrue();
        assertThat(Collections.disjoint(of(TITLE, TEXT).bands(), edited.bands())).isFalse();
    }

    @Test
    void widthCaseAndPlaceholdersDoNotMatter() {
        Fingerprint plain =
                of("Selling FRESH shop base", "30k rows, name and phone, 20 usd, test given");
        Fingerprint wide =
                of(
                        "ｓｅｌｌｉｎｇ fresh Shop base",
                        "30k rows: name and phone [phone]; 20 usd. test given");

        assertThat(wide).isEqualTo(plain);
    }

    @Test
    void differentOffersAreNotAlike() {
        Fingerprint other =
                of(
                        "Продам базу вкладчиков",
                        "свежая база, 45 тысяч строк, цена 3 рубля за строку, гарант");

        assertThat(Likeness.of(of(TITLE, TEXT), other).isAlike()).isFalse();
    }

    @Test
    void aTextOfAFewWordsHasNoFingerprint() {
        assertThat(of("sold", "")).isEqualTo(Fingerprint.NONE);
        assertThat(Likeness.of(Fingerprint.NONE, Fingerprint.NONE).isAlike()).isFalse();
    }

    private Fingerprint of(String title, String text) {
        return fingerprinter.of(new RedactedText(title), new RedactedText(text));
    }
}
