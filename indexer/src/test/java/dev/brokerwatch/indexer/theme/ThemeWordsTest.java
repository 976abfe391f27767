package dev.brokerwatch.indexer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeWordsTest {

    @Test
    void theWordsStandInTheirOrder() {
        assertThat(categories("hotel guests and car owners"))
                .startsWith(Category.TRAVEL_HOTEL)
                .endsWith(Category.TRANSPORT_VEHICLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不收学生 | education",
                "真人短片,冇露證件 | identity",
                "без паспортов, без студентов | education",
                "no, we don't have dentists | employment",
                "passwords not included | credential",
                "паролей нет | credential",
            })
    void whatIsDeniedIsNoTheme(String text, String category) {
        assertThat(categories(text)).doesNotContain(Category.ofLabel(category));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perfect for loan offers | loan",
                "适合贷款 | loan",
                "подходит для страховых | insurance",
            })
    void whatTheDataIsGoodForIsNoTheme(String text, String category) {
        assertThat(categories(text)).doesNotContain(Category.ofLabel(category));
    }

    @Test
    void aDenialEndsWithItsClause() {
        assertThat(categories("没有重复。学生数据")).contains(Category.EDUCATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"给身份证", "身份证 → 开房记录", "passport -> flights"})
    void whatTheClientHasToGiveIsNoTheme(String text) {
        assertThat(categories(text)).doesNotContain(Category.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"密码 852852", "архив, пароль omut", "пароль: sezam"})
    void thePasswordOfAnArchiveIsNoTheme(String text) {
        assertThat(categories(text)).doesNotContain(Category.CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"пароль md5", "密码 md5", "password hash"})
    void aPasswordThatAnotherTermFollowsIsOne(String text) {
        assertThat(categories(text)).contains(Category.CREDENTIAL);
    }

    @Test
    void whatStandsInASampleIsNoTheme() {
        assertThat(ThemeWords.of(Posts.of("", "students\nhotel", "hotel")))
                .extracting(ThemeWord::category)
                .containsOnly(Category.EDUCATION);
    }

    private static List<Category> categories(String text) {
        return ThemeWords.of(Posts.untitled(text)).stream().map(ThemeWord::category).toList();
    }
}
