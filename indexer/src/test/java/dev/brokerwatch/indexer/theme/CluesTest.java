package dev.brokerwatch.indexer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.FigureReader;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What [ThemeModel#clues] reads.
class CluesTest {

    @Test
    void aWordInTheTitleIsToldApartFromOneBelow() {
        PostText post = Posts.titled("Hotel guests", "also car owners");

        assertThat(names(post, Category.TRAVEL_HOTEL)).contains("title").doesNotContain("text");
        assertThat(names(post, Category.TRANSPORT_VEHICLE))
                .contains("text")
                .doesNotContain("title");
    }

    @Test
    void aWordBelowIsElsewhereWhereTheTitleNamesAnotherTheme() {
        assertThat(
                        names(
                                Posts.titled("Hotel guests", "also car owners"),
                                Category.TRANSPORT_VEHICLE))
                .contains("elsewhere");
    }

    @Test
    void themesAreRankedByTheirFirstWord() {
        PostText post = Posts.untitled("hotel guests, then car owners");

        assertThat(names(post, Category.TRAVEL_HOTEL)).contains("rank.0");
        assertThat(names(post, Category.TRANSPORT_VEHICLE)).contains("rank.1");
    }

    @Test
    void aWordInARowOfAPriceListIsBesideFigures() {
        PostText post =
                Posts.titled(
                        "stock", "hotel guests 40k $100\ncar owners 50k $120\nstudents 60k $90");

        assertThat(names(post, Category.EDUCATION)).contains("row", "row.priced", "row.list");
    }

    @Test
    void aSensitiveFieldMakesACategoryAndAnOrdinaryWordDoesNot() {
        PostText post = Posts.titled("Hotel guests", "name, phone, passport number");

        assertThat(names(post, Category.IDENTITY)).contains("field", "sensitive.field");
        assertThat(names(post, Category.TRAVEL_HOTEL)).doesNotContain("field");
    }

    @Test
    void numbersAndAddressesHaveCluesOfTheirOwn() {
        assertThat(names(Posts.untitled("phone list, 2 million"), Category.CONTACT))
                .contains("ordinary.text")
                .doesNotContain("text");
    }

    @Test
    void aLookupTellsEverythingOnceMore() {
        PostText post = Posts.untitled("car owners");

        assertThat(clues(post, true).getOrDefault(Category.TRANSPORT_VEHICLE, new Clues()).all())
                .containsKeys("text", "lookup.text");
        assertThat(names(post, Category.TRANSPORT_VEHICLE)).doesNotContain("lookup.text");
    }

    @Test
    void aWordWithOtherMeaningsIsWeak() {
        assertThat(names(Posts.titled("Buyers", "40k for $50"), Category.ECOMMERCE_ORDER))
                .contains("weak", "weak.title", "weak.alone")
                .doesNotContain("title");
    }

    @Test
    void piecesOfWordsPointAtACategoryThatNoWordNames() {
        assertThat(names(Posts.titled("私立兽医院", "三万条"), Category.MEDICAL)).contains("pieces.title");
    }

    private static Set<String> names(PostText post, Category category) {
        return clues(post, false).getOrDefault(category, new Clues()).all().keySet();
    }

    private static Map<Category, Clues> clues(PostText post, boolean lookup) {
        return ThemeModel.clues(
                post,
                ThemeWords.of(post),
                FigureReader.read(
                                Posts.WORDS,
                                post.text(),
                                post.hits(),
                                post.closed(),
                                Language.ENGLISH)
                        .figures(),
                Posts.LEXICON.pieces(),
                lookup);
    }
}
