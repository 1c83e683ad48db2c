package id.jmo.information.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.information.application.search.SearchIndex.Entry;
import id.jmo.information.application.search.SearchIndex.Fragment;
import id.jmo.information.application.search.SearchIndex.Hit;
import id.jmo.information.application.search.SearchIndex.Inquiry;
import id.jmo.information.application.search.SearchKind;
import id.jmo.information.model.Bilingual;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Uuid7;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneIndexTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");

    private LuceneIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = new LuceneIndex();
        index.put(List.of(
                entry(
                        "kematian",
                        SearchKind.BENEFIT,
                        new Bilingual("Jaminan Kematian (JKM)", "Death benefit (JKM)"),
                        new Bilingual(
                                "Santunan bagi ahli waris peserta yang meninggal dunia. Biaya pemakaman dibayarkan.",
                                "Benefit for the heirs of a member who died. The funeral is paid.")),
                entry(
                        "hari-tua",
                        SearchKind.BENEFIT,
                        new Bilingual("Jaminan Hari Tua (JHT)", "Old-age savings (JHT)"),
                        new Bilingual(
                                "Tabungan dari iuran. Klaim dibayarkan sekaligus setelah kepesertaan berakhir.",
                                "Savings from contributions. The claim is paid once the membership has ended.")),
                entry(
                        "telepon",
                        SearchKind.CHANNEL,
                        new Bilingual("Contact Center 175", "Contact centre 175"),
                        new Bilingual("Tanya jawab lewat telepon.", "Questions by phone."))));
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    private static Entry entry(String slug, SearchKind kind, Bilingual title, Bilingual text) {
        return new Entry(Uuid7.next().toString(), kind, slug, title, text, Instant.MIN, Instant.MAX);
    }

    private List<String> found(String words) {
        return find(words, Language.INDONESIAN).stream().map(Hit::slug).toList();
    }

    private List<Hit> find(String words, Language language) {
        return index.find(new Inquiry(words, language, null, NOW, 0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "kematian,             kematian",
        "kematain,             kematian",
        "JKM,                  kematian",
        "pemakaman,            kematian",
        "makam,                kematian",
        "bayar klaim,          hari-tua",
        "pembayaran klaim,     hari-tua",
        "keahlian waris,       kematian",
        "funerals,             kematian",
        "contribution,         hari-tua",
        "tabngan hari tau,     hari-tua",
        "175,                  telepon",
        "telp,                 ''",
        "bagaimana cara klaim jht, hari-tua"
    })
    void the_best_hit_is_what_was_meant(String words, String slug) {
        List<String> found = found(words);

        assertThat(found.isEmpty() ? "" : found.getFirst()).isEqualTo(slug);
    }

    @Test
    void a_title_counts_more_than_a_text() {
        index.put(List.of(
                entry("isi", SearchKind.NEWS, new Bilingual("Kabar", "News"), new Bilingual("Beasiswa", "Scholarship")),
                entry(
                        "judul",
                        SearchKind.NEWS,
                        new Bilingual("Beasiswa", "Scholarship"),
                        new Bilingual("Kabar", "News"))));
        index.refresh();

        assertThat(found("beasiswa")).containsExactly("judul", "isi");
    }

    private void putBranches(int number) {
        List<Entry> branches = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String city = i == 0 ? "Makassar" : "Kota " + i;
            branches.add(new Entry(
                    "CTH-" + i,
                    SearchKind.BRANCH,
                    null,
                    new Bilingual("Kantor Cabang " + city, "Kantor Cabang " + city),
                    new Bilingual(
                            "Jalan Urip Sumoharjo " + i + ". Klaim Jaminan Hari Tua (JHT), Kartu peserta",
                            "Jalan Urip Sumoharjo " + i + ". Old-age savings claim (JHT), Member card"),
                    Instant.MIN,
                    Instant.MAX));
        }
        index.put(branches);
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource({
        "kantor makasar,      CTH-0",
        "Sumohardjo 7,        CTH-7",
        "membership card 7,   CTH-7",
        "kartu makassar,      CTH-0"
    })
    void a_branch_is_found_by_its_name_address_city_and_services(String words, String code) {
        putBranches(30);

        Hit best = find(words, Language.INDONESIAN).getFirst();

        assertThat(best.kind()).isEqualTo(SearchKind.BRANCH);
        assertThat(best.id()).isEqualTo(code);
    }

    @Test
    void branches_that_all_offer_a_service_do_not_hide_what_is_written_about_it() {
        putBranches(300);

        assertThat(find("klaim jht", Language.INDONESIAN).getFirst().slug()).isEqualTo("hari-tua");
        Hit branch = find("kartu makassar", Language.INDONESIAN).getFirst();
        assertThat(branch.title()).contains(new Fragment("Makassar", true));
        assertThat(branch.excerpt()).contains(new Fragment("Kartu", true));
    }

    @Test
    void what_matches_is_marked_in_the_language_of_the_answer() {
        Hit hit = find("pemakman", Language.INDONESIAN).getFirst();

        assertThat(hit.excerpt()).contains(new Fragment("pemakaman", true));
        assertThat(find("pemakman", Language.ENGLISH).getFirst().title())
                .containsExactly(new Fragment("Death benefit (JKM)", false));
    }

    @Test
    void markup_in_a_text_is_text() {
        index.put(List.of(entry(
                "tag",
                SearchKind.NEWS,
                new Bilingual("<script>alert(1)</script> klaim", "x"),
                new Bilingual("<img src=x>", "x"))));
        index.refresh();

        Hit hit = find("script", Language.INDONESIAN).getFirst();

        assertThat(hit.title())
                .contains(new Fragment("script", true))
                .extracting(Fragment::text)
                .contains("<");
    }

    @Test
    void what_is_not_yet_valid_or_over_is_not_found() {
        Bilingual text = new Bilingual("Diskon sepatu", "Shoes at a discount");
        Instant from = NOW.minusSeconds(10);
        Instant until = NOW.plusSeconds(10);
        index.put(List.of(new Entry(Uuid7.next().toString(), SearchKind.PROMO, "sepatu", text, text, from, until)));
        index.refresh();

        assertThat(found("sepatu")).containsExactly("sepatu");
        assertThat(index.find(new Inquiry("sepatu", Language.INDONESIAN, null, from.minusMillis(1), 0, 10)))
                .isEmpty();
        assertThat(index.find(new Inquiry("sepatu", Language.INDONESIAN, null, until, 0, 10)))
                .isEmpty();
    }

    @Test
    void an_item_that_is_put_again_replaces_itself_and_one_that_is_removed_is_gone() {
        Bilingual before = new Bilingual("Bendungan", "Before");
        Entry first = entry("ganti", SearchKind.NEWS, before, before);
        Bilingual after = new Bilingual("Jembatan", "Afterwards");
        index.put(List.of(first));
        index.put(List.of(new Entry(first.id(), SearchKind.NEWS, "ganti", after, after, Instant.MIN, Instant.MAX)));
        index.refresh();
        assertThat(found("bendungan")).isEmpty();
        assertThat(found("jembatan")).containsExactly("ganti");

        index.remove(List.of(first.id()));
        index.refresh();
        assertThat(found("jembatan")).isEmpty();
    }

    @Test
    void a_long_question_of_misspelt_words_is_answered_however_many_words_are_close() {
        List<Entry> entries = new ArrayList<>();
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                Bilingual text = new Bilingual("pelabuhan" + a + b, "harbourman" + a + b);
                entries.add(entry("" + a + b, SearchKind.NEWS, text, text));
            }
        }
        String question =
                "pelabuhanx pelabuhany pelabuhanz harbourmanx harbourmany pelabuhann pelabuhanm pelabuhanq klaim";
        entries.add(entry("semua", SearchKind.NEWS, new Bilingual(question, "x"), new Bilingual("x", "x")));
        index.put(entries);
        index.refresh();

        assertThat(found(question.replace("pelabuhan", "pelabuhna"))).contains("semua");
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 25; i++) {
            Bilingual text = new Bilingual("Pelabuhan " + i, "Port " + i);
            index.put(List.of(entry("pelabuhan-" + i, SearchKind.NEWS, text, text)));
        }
        index.refresh();

        List<String> first = slugs(0);
        List<String> second = slugs(10);
        assertThat(first).hasSize(10).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(10);
        assertThat(slugs(20)).hasSize(5);
    }

    private List<String> slugs(int skip) {
        return index.find(new Inquiry("pelabuhan", Language.INDONESIAN, SearchKind.NEWS, NOW, skip, 10)).stream()
                .map(Hit::slug)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'*:*'", "'title.id:[* TO *]'", "'\"'", "'((('", "'yang dan di'", "'\u0000'"})
    void nobody_writes_queries_of_the_library(String words) {
        assertThat(found(words)).isEmpty();
    }
}
