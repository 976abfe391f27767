package dev.brokerwatch.indexer.index;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/// Words of four languages: Unicode's word breaks, compatibility forms and case folded, traditional Chinese as
/// simplified, pairs of neighbouring Han characters (and single ones, when indexing, so that a query of one character
/// finds), plurals and Russian endings taken off.
final class ListingAnalyzer extends Analyzer {

    private static final int SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final boolean withSingles;

    private ListingAnalyzer(boolean withSingles) {
        this.withSingles = withSingles;
    }

    static ListingAnalyzer forTexts() {
        return new ListingAnalyzer(true);
    }

    static ListingAnalyzer forQueries() {
        return new ListingAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance());
        TokenStream simplified = new TraditionalToSimplified(folded);
        TokenStream pairs = new CJKBigramFilter(simplified, SCRIPTS, withSingles);
        TokenStream stemmed = new EnglishMinimalStemFilter(new RussianLightStemFilter(pairs));
        return new TokenStreamComponents(words, stemmed);
    }
}
