package id.jmo.information.search;

import id.jmo.information.application.search.SearchIndex.Entry;
import id.jmo.information.application.search.SearchIndex.Inquiry;
import id.jmo.information.application.search.SearchKind;
import id.jmo.information.model.Bilingual;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Searches a second over content as editors write it, with highlighted excerpts: right words and misspelt ones, and what
 * ten times as much content costs. Argument: a file for the figures as JSON.
 */
final class SearchBenchmark {

    private static final int ITEMS = 1_000;
    private static final int MORE = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private static final String[] INDONESIAN = {
        "klaim",
        "saldo",
        "iuran",
        "peserta",
        "manfaat",
        "pensiun",
        "kecelakaan",
        "kematian",
        "santunan",
        "beasiswa",
        "perusahaan",
        "pekerja",
        "kantor",
        "cabang",
        "layanan",
        "pembayaran",
        "pendaftaran",
        "kepesertaan",
        "pengaduan",
        "pembetulan",
        "perumahan",
        "pelatihan",
        "wawancara",
        "formulir",
        "dokumen",
        "rekening",
        "swafoto",
        "verifikasi",
        "persyaratan",
        "pemberitahuan",
        "perlindungan",
        "pengembangan",
        "keterangan",
        "pemeriksaan",
        "penghasilan"
    };

    private static final String[] ENGLISH = {
        "claim", "balance", "contribution", "member", "benefit", "pension", "accident", "death", "allowance",
        "scholarship", "employer", "worker", "office", "branch", "service", "payment", "registration", "membership",
        "complaint", "correction", "housing", "training", "interview", "form", "document", "account", "selfie",
        "verification", "condition", "notification", "protection", "development", "statement", "examination", "income"
    };

    private static final List<String> RIGHT = List.of(
            "klaim pensiun",
            "beasiswa",
            "kantor cabang",
            "verifikasi rekening",
            "scholarship",
            "pelatihan",
            "death benefit");

    private static final List<String> MISSPELT = List.of(
            "klami pensuin", "besiswa", "kantro cabng", "verfikasi rekenig", "scolarship", "peltihan", "deth benfit");

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        try (Filled few = new Filled(ITEMS);
                Filled many = new Filled(ITEMS * MORE)) {
            double right = few.searchesPerSecond(RIGHT);
            double misspelt = few.searchesPerSecond(MISSPELT);
            double rightOfMany = many.searchesPerSecond(RIGHT);
            double misspeltOfMany = many.searchesPerSecond(MISSPELT);
            System.out.printf(
                    Locale.ROOT,
                    "%d items: %.0f searches/s, misspelt %.0f/s (ratio %.2f); %d items: %.0f/s (ratio %.2f), misspelt "
                            + "%.0f/s (ratio %.2f)%n",
                    ITEMS,
                    right,
                    misspelt,
                    misspelt / right,
                    ITEMS * MORE,
                    rightOfMany,
                    rightOfMany / right,
                    misspeltOfMany,
                    misspeltOfMany / misspelt);
            if (arguments.length > 0) {
                Files.writeString(
                        Path.of(arguments[0]),
                        String.format(
                                Locale.ROOT,
                                "{\"searchesPerSecond\": %.1f, \"misspeltPerSecond\": %.1f, \"misspeltRatio\": %.3f, "
                                        + "\"tenfoldPerSecond\": %.1f, \"tenfoldRatio\": %.3f, "
                                        + "\"tenfoldMisspeltPerSecond\": %.1f}",
                                right,
                                misspelt,
                                misspelt / right,
                                rightOfMany,
                                rightOfMany / right,
                                misspeltOfMany));
            }
        }
    }

    /** An index with that many items, each of a title and some hundred words in either language. */
    private static final class Filled implements AutoCloseable {

        private static final int WORDS = 150;

        private final LuceneIndex index = new LuceneIndex();
        private final Random random = new Random(175);

        Filled(int items) throws IOException {
            List<Entry> batch = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                batch.add(new Entry(
                        Uuid7.next().toString(),
                        SearchKind.NEWS,
                        "item-" + i,
                        text(5),
                        text(WORDS),
                        Instant.MIN,
                        Instant.MAX));
                if (batch.size() == 100 || i == items - 1) {
                    index.put(batch);
                    batch.clear();
                }
            }
            index.refresh();
        }

        private Bilingual text(int words) {
            return new Bilingual(sentences(INDONESIAN, words), sentences(ENGLISH, words));
        }

        /** Beside the field's words, one in five that hardly any other text has: names, numbers, addresses. */
        private String sentences(String[] vocabulary, int words) {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= words; i++) {
                String word = random.nextInt(5) == 0
                        ? "n" + Integer.toString(random.nextInt(60_000), 36)
                        : vocabulary[random.nextInt(vocabulary.length)];
                text.append(word).append(i % 12 == 0 ? ". " : " ");
            }
            return text.toString().strip();
        }

        double searchesPerSecond(List<String> words) {
            run(words, WARM_UP);
            return run(words, MEASURED);
        }

        private double run(List<String> words, Duration time) {
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            long searches = 0;
            while (System.nanoTime() < end) {
                String typed = words.get((int) (searches % words.size()));
                if (index.find(new Inquiry(typed, Language.INDONESIAN, null, Instant.now(), 0, 11))
                        .isEmpty()) {
                    throw new IllegalStateException("Nothing found for " + typed);
                }
                searches++;
            }
            return searches * 1e9 / (System.nanoTime() - begun);
        }

        @Override
        public void close() throws IOException {
            index.destroy();
        }
    }
}
