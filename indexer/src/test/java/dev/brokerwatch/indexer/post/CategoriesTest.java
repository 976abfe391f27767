package dev.brokerwatch.indexer.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {

    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出 预售屋看屋名單 2萬筆 3000元 LINE demo_nobody | property_owner",
                "出售 期权客户 5万条 每条1元 QQ 900000417 | finance_investor",
                "Selling 40,000 nursing home residents, $300, telegram nil_care | medical",
                "Продам базу: клиенты ломбардов, 12 000 строк, 5000 руб, тг lombard_nil | loan",
                "Verkaufe 30.000 Fluggäste einer Airline, 400 €, Telegram flug_nix | travel_hotel",
            })
    void theWordsForPeopleAreKnownInEveryLanguage(String text, String category) {
        assertThat(categories("", text)).containsExactly(Category.ofLabel(category));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Продам базу студентов, 12 000 строк, паспортов нет, 5000 руб, тг stud_nil | education",
                "出售 学生数据 5万条 解压 密码 852852 300元 QQ 900000417 | education",
            })
    void whatIsOnlyMentionedAddsNothing(String text, String category) {
        assertThat(categories("", text)).containsExactly(Category.ofLabel(category));
    }

    @Test
    void whatTheClientHasToGiveIsNotLookedUp() {
        assertThat(categories("代查", "给身份证 → 开房记录 500元\n给身份证 → 名下房产 300元\n微信 cha_nobody"))
                .containsExactlyInAnyOrder(Category.TRAVEL_HOTEL, Category.PROPERTY_OWNER);
    }

    @Test
    void anIdNumberInTheSampleMakesIdentities() {
        assertThat(
                        categories(
                                "出售 车主资料 5万条",
                                "3000元 打包 QQ 900000417\n样本:\n测试甲 110101209902308817 16400001234\n"
                                        + "测试乙 110102209902315520 16400005678"))
                .containsExactlyInAnyOrder(Category.TRANSPORT_VEHICLE, Category.IDENTITY);
    }

    private static Set<Category> categories(String title, String text) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        READER.read(title, text).packages().forEach(one -> all.addAll(one.categories()));
        return all;
    }
}
