package dev.brokerwatch.indexer.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.Term.Kind;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.of(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource({
        "出售患者病歷, medical",
        "база вкладчиков, bank_account",
        "ВКЛАДЧИКОВ, bank_account",
        "h0tel gu3sts, travel_hotel",
        "身.份.证.正.反.面, identity",
        "car owners, transport_vehicle",
    })
    void aCategorysWordIsFoundHoweverItIsWritten(String text, String category) {
        assertThat(subjects(text, Kind.CATEGORY)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({
        "卖家, sell",
        "база отдыха, stock",
        "床上四件套, bank_account",
        "dump truck, bank_card",
        "通过数据恢复, stock",
        "no freebies, free",
        "подсказка, buy",
        "preselling, sell",
    })
    void anOrdinaryWordHidesTheTermInsideIt(String text, String subject) {
        assertThat(LEXICON.scan(FoldedText.of(text)))
                .extracting(hit -> hit.term().subject())
                .doesNotContain(subject);
    }

    @Test
    void theLongerWordHidesTheShorterOne() {
        List<Hit> hits = LEXICON.scan(FoldedText.of("credit report"));

        assertThat(hits).filteredOn(hit -> hit.term().kind() == Kind.CATEGORY).hasSize(1);
    }

    @Test
    void aWordOfTheHeadListCountsOnlyWhereASentenceBegins() {
        assertThat(subjects("资料齐全。放 股民", Kind.CUE)).contains("sell");
        assertThat(subjects("我想放 股民", Kind.CUE)).doesNotContain("sell");
    }

    @Test
    void everySectionOfTheCategoriesIsACategory() {
        for (String text :
                List.of("患者 股民 网贷 车主 业主 学生", "fullz cvv combo hotel", "база гибдд егрн омс")) {
            assertThat(subjects(text, Kind.CATEGORY))
                    .allSatisfy(subject -> assertThat(Category.ofLabel(subject)).isNotNull());
        }
    }

    private static List<String> subjects(String text, Kind kind) {
        return LEXICON.scan(FoldedText.of(text)).stream()
                .filter(hit -> hit.term().kind() == kind)
                .map(hit -> hit.term().subject())
                .toList();
    }
}
