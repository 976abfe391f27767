package dev.brokerwatch.indexer.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.Pieces.Piece;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final Pieces PIECES =
            Pieces.of(
                    Map.of(
                            "medical", Set.of("私立医院", "医院病人", "hospitals"),
                            "education", Set.of("私立学校", "hospitality school"),
                            "loan", Set.of("借款")));

    @Test
    void anUnknownWordSharesPiecesWithKnownOnes() {
        assertThat(texts("宠物医院")).containsExactly("医院");
        assertThat(PIECES.in("宠物医院").getFirst().shares()).containsOnlyKeys("medical");
    }

    @Test
    void aPieceStandsWhereItBegins() {
        assertThat(PIECES.in("一家医院")).extracting(Piece::start).containsExactly(2);
    }

    @Test
    void aLatinWordIsKnownByItsBeginning() {
        assertThat(texts("hospitalised")).containsExactly("hospit");
    }

    @Test
    void aShortLatinWordHasNoPiece() {
        assertThat(Pieces.of(Map.of("loan", Set.of("car"))).in("car")).isEmpty();
    }

    @Test
    void categoriesShareAPieceByTheNumberOfTheirWords() {
        Map<String, Double> shares = PIECES.in("hospitals").getFirst().shares();

        assertThat(shares.get("medical")).isEqualTo(shares.get("education"), within(1e-9));
    }

    @Test
    void aPieceOfManyWordsIsTrustedMoreThanOneOfFew() {
        double often = PIECES.in("医院").getFirst().shares().getOrDefault("medical", 0.0);
        double once = PIECES.in("借款").getFirst().shares().getOrDefault("loan", 0.0);

        assertThat(often).isGreaterThan(once);
    }

    @Test
    void whatIsNoPieceOfAWordSaysNothing() {
        assertThat(PIECES.in("今天天气, nothing to see")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyTextThePiecesStandInTheirOrderAndHoldShares(long seed) {
        Pieces pieces = Lexicon.of(OperatorFiles.defaults()).pieces();
        String text = text(new Random(seed));

        List<Piece> found = pieces.in(text);

        assertThat(found).extracting(Piece::start).isSorted();
        assertThat(found)
                .allSatisfy(piece -> {
                    assertThat(text.startsWith(piece.text(), piece.start())).isTrue();
                    assertThat(piece.shares().values())
                            .allSatisfy(share -> assertThat(share).isBetween(0.25, 1.0));
                    assertThat(piece.shares().keySet())
                            .allSatisfy(label -> assertThat(Category.ofLabel(label)).isNotNull());
                });
    }

    private static String text(Random random) {
        String letters = "医院学校贷款客户hospitalstuденпац 1,\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static List<String> texts(String folded) {
        return PIECES.in(folded).stream().map(Piece::text).toList();
    }
}
