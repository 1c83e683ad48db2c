package id.jmo.information.search;

import id.jmo.information.application.search.SearchIndex;
import id.jmo.information.application.search.SearchKind;
import id.jmo.platform.values.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** {@link SearchIndex} in a folder that lives as long as the instance: it is built anew at every start. */
@Component
final class LuceneIndex implements SearchIndex, DisposableBean {

    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String SLUG = "slug";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /**
     * Branches have fields of their own, with the words of both languages: thousands of them with the same services would
     * make those words look common in content.
     */
    private static final String BRANCH = "branch.";

    private static final String BRANCH_TITLE = BRANCH + "title";
    private static final String BRANCH_TEXT = BRANCH + "text";

    private static final int EXCERPT = 160;
    private static final double BUFFER_MEGABYTES = 4;

    /** A field of a text in one of the languages. */
    private static String title(Language language) {
        return "title." + language.code();
    }

    private static String text(Language language) {
        return "text." + language.code();
    }

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer analyzer;
    private final Fragments fragments = new Fragments();

    LuceneIndex() throws IOException {
        this.analyzer = new PerFieldAnalyzerWrapper(
                new LanguageAnalyzer(Language.INDONESIAN),
                Map.of(
                        title(Language.ENGLISH), new LanguageAnalyzer(Language.ENGLISH),
                        text(Language.ENGLISH), new LanguageAnalyzer(Language.ENGLISH)));
        this.folder = Files.createTempDirectory("jmo-search");
        this.directory = new NIOFSDirectory(folder);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, null);
    }

    @Override
    public void put(List<Entry> entries) {
        attempt(() -> {
            for (Entry entry : entries) {
                writer.updateDocument(idOf(entry.id()), document(entry));
            }
            return entries.size();
        });
    }

    @Override
    public void remove(List<String> ids) {
        attempt(() -> writer.deleteDocuments(ids.stream().map(LuceneIndex::idOf).toArray(Term[]::new)));
    }

    @Override
    public void refresh() {
        attempt(() -> {
            searchers.maybeRefreshBlocking();
            return true;
        });
    }

    @Override
    public List<Hit> find(Inquiry inquiry) {
        return attempt(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher, inquiry);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private List<Hit> hits(IndexSearcher searcher, Inquiry inquiry) throws IOException {
        // Misspelt and begun words become words of the index here, once, and not again for each text to highlight.
        Query words = searcher.rewrite(new DisjunctionMaxQuery(
                Stream.concat(
                                Stream.of(Language.values())
                                        .map(language -> Words.query(
                                                inquiry.words(), analyzer, title(language), text(language))),
                                Stream.of(Words.query(inquiry.words(), analyzer, BRANCH_TITLE, BRANCH_TEXT)))
                        .toList(),
                0));
        long now = inquiry.now().toEpochMilli();
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongPoint.newRangeQuery(FROM, Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery(UNTIL, now + 1, Long.MAX_VALUE), Occur.FILTER);
        SearchKind kind = inquiry.kind();
        if (kind != null) {
            query.add(new TermQuery(new Term(KIND, kind.name())), Occur.FILTER);
        }
        ScoreDoc[] found = searcher.search(query.build(), inquiry.skip() + inquiry.limit()).scoreDocs;
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = inquiry.skip(); i < found.length; i++) {
            hits.add(hit(stored.document(found[i].doc), words, inquiry.language()));
        }
        return hits;
    }

    private Hit hit(Document document, Query words, Language language) throws IOException {
        SearchKind kind = SearchKind.valueOf(document.get(KIND));
        String stored = kind == SearchKind.BRANCH ? BRANCH : "";
        return new Hit(
                document.get(ID),
                kind,
                document.get(SLUG),
                highlighted(title(language), document.get(stored + title(language)), words, WholeBreakIterator::new),
                highlighted(
                        text(language),
                        document.get(stored + text(language)),
                        words,
                        () -> sentences(language.locale())));
    }

    private static BreakIterator sentences(Locale locale) {
        return LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(locale), EXCERPT, 0.5f);
    }

    @SuppressWarnings("unchecked") // What the formatter returns.
    private List<Fragment> highlighted(String field, String content, Query words, Supplier<BreakIterator> parts)
            throws IOException {
        String language = field.substring(field.indexOf('.'));
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFormatter(fragments)
                .withBreakIterator(parts)
                .withFieldMatcher(other -> other.endsWith(language) || other.startsWith(BRANCH))
                .withMaxNoHighlightPassages(1)
                // There are single words only: the tokens are compared as they come, without an index of each text.
                .withWeightMatches(false)
                .withHighlightPhrasesStrictly(false)
                .build();
        Object passages = highlighter.highlightWithoutSearcher(field, words, content, 1);
        return passages == null ? List.of() : (List<Fragment>) passages;
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new StringField(KIND, entry.kind().name(), Field.Store.YES));
        String slug = entry.slug();
        if (slug != null) {
            document.add(new StoredField(SLUG, slug));
        }
        document.add(new LongPoint(FROM, millis(entry.from())));
        document.add(new LongPoint(UNTIL, millis(entry.until())));
        boolean branch = entry.kind() == SearchKind.BRANCH;
        for (Language language : Language.values()) {
            String title = entry.title().in(language);
            String text = entry.text().in(language);
            if (branch) {
                document.add(new StoredField(BRANCH + title(language), title));
                document.add(new StoredField(BRANCH + text(language), text));
                document.add(new TextField(BRANCH_TEXT, text, Field.Store.NO));
            } else {
                document.add(new TextField(title(language), title, Field.Store.YES));
                document.add(new TextField(text(language), text, Field.Store.YES));
            }
        }
        if (branch) {
            document.add(new TextField(BRANCH_TITLE, entry.title().in(Language.INDONESIAN), Field.Store.NO));
        }
        return document;
    }

    /** The ends of time are beyond what milliseconds can say. */
    private static long millis(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    private static Term idOf(String id) {
        return new Term(ID, id);
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
