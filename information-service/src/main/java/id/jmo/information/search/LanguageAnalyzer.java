package id.jmo.information.search;

import id.jmo.platform.values.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Lucene's own chain for the language, except that each word stays beside its stem: a misspelt word is compared with
 * words, not with stems.
 */
final class LanguageAnalyzer extends Analyzer {

    private final Language language;

    LanguageAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(tokenizer);
        TokenStream stems = switch (language) {
            case INDONESIAN ->
                new IndonesianStemFilter(
                        new KeywordRepeatFilter(new StopFilter(words, IndonesianAnalyzer.getDefaultStopSet())));
            case ENGLISH ->
                new PorterStemFilter(new KeywordRepeatFilter(
                        new StopFilter(new EnglishPossessiveFilter(words), EnglishAnalyzer.getDefaultStopSet())));
        };
        return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(stems));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new LowerCaseFilter(words);
    }
}
