package id.jmo.information.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as a query in one language: each word as it is, by its stem, as the beginning of a word, and
 * misspelt. Most words have to be found, not all.
 */
final class Words {

    /** With the expansions, in two fields of content in two languages and of branches, less than Lucene's 1,024 clauses. */
    private static final int MOST_WORDS = 7;

    private static final int SHORTEST_PREFIX = 3;

    /** A misspelt word counts less than a right one, and a title more than a text. */
    private static final float TITLE = 4;

    private static final float BEGINNING = 0.5f;
    private static final float MISSPELT = 0.25f;

    /** How many words of the index a misspelt or begun word may stand for: the closest ones. */
    private static final int MOST_EXPANSIONS = 10;

    private Words() {}

    static Query query(String typed, Analyzer analyzer, String titleField, String textField) {
        List<List<String>> words = words(typed, analyzer, textField);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("Only words that every text has");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(forms -> {
            List<Query> either = new ArrayList<>();
            addTo(either, titleField, forms, TITLE);
            addTo(either, textField, forms, 1);
            all.add(new DisjunctionMaxQuery(either, 0.1f), Occur.SHOULD);
        });
        return all.setMinimumNumberShouldMatch(needed(words.size())).build();
    }

    /** One word in three may be missing from a long question. */
    private static int needed(int words) {
        return words - words / 3;
    }

    private static void addTo(List<Query> either, String field, List<String> forms, float boost) {
        String typed = forms.getFirst();
        forms.forEach(form -> either.add(boosted(new TermQuery(new Term(field, form)), boost)));
        if (typed.length() >= SHORTEST_PREFIX) {
            Query begun = new PrefixQuery(
                    new Term(field, typed), new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MOST_EXPANSIONS));
            either.add(boosted(begun, boost * BEGINNING));
        }
        int edits = edits(typed);
        if (edits > 0) {
            either.add(
                    boosted(new FuzzyQuery(new Term(field, typed), edits, 0, MOST_EXPANSIONS, true), boost * MISSPELT));
        }
    }

    /** Short words are too close to each other, and numbers are typed as they are meant. */
    private static int edits(String word) {
        if (word.length() < 4 || Character.isDigit(word.charAt(0))) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    /** Each word that was typed, followed by its stem if that is another. */
    private static List<List<String>> words(String typed, Analyzer analyzer, String field) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, typed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (position.getPositionIncrement() > 0) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the text is in memory
        }
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }
}
