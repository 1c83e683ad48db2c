package id.jmo.information.component;

import static id.jmo.information.component.Editors.content;
import static id.jmo.information.component.Editors.freshSlug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What editors publish is read, cached, searched and fed to everybody; promos reach their audience. */
class ContentTest extends InformationComponentTest {

    private static final String CONTENTS = "/api/v1/information/contents";

    private Editors editors;

    @BeforeEach
    void editors() {
        editors = new Editors(this);
    }

    private ApiResponse conditional(String path, String header, String value) {
        return send(HttpMethod.GET, path, null, null, null, Map.of(header, value));
    }

    private static List<String> slugs(ApiResponse page) {
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("slug").asString())
                .toList();
    }

    @Test
    void a_fresh_suite_has_benefits_with_figures_and_their_sources_channels_and_questions() {
        ApiResponse benefits = get(CONTENTS + "?kind=BENEFIT").must(200);
        assertThat(slugs(benefits))
                .startsWith("jaminan-hari-tua", "jaminan-pensiun")
                .hasSizeGreaterThanOrEqualTo(9);

        ApiResponse death = get(CONTENTS + "/jaminan-kematian").must(200);
        assertThat(death.text("/benefit/programme")).isEqualTo("JKM");
        assertThat(death.text("/benefit/figures/0/value/en")).isEqualTo("Rp20,000,000");
        assertThat(death.text("/benefit/figures/0/source")).contains("PP 82/2019");
        assertThat(slugs(get(CONTENTS + "?kind=CHANNEL").must(200))).contains("kanal-contact-center-175");
        assertThat(slugs(get(CONTENTS + "?kind=FAQ").must(200))).isNotEmpty();
    }

    @Test
    void what_one_editor_writes_and_another_approves_is_read_without_a_token() {
        String slug = freshSlug("berita-layanan");
        ApiResponse draft = editors.create("NEWS", slug, content("Layanan akhir pekan", "Weekend service"))
                .must(201);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        get(CONTENTS + "/" + slug).mustBeProblem(404, "content-not-found");
        ApiResponse submitted = editors.submit(draft).must(200);
        get(CONTENTS + "/" + slug).must(404);

        ApiResponse published = editors.approve(submitted).must(200);

        assertThat(published.text("/status")).isEqualTo("PUBLISHED");
        ApiResponse read = get(CONTENTS + "/" + slug).must(200);
        assertThat(read.text("/title/en")).isEqualTo("Weekend service");
        assertThat(read.text("/html/id")).isEqualTo("<p>Isi <strong>Layanan akhir pekan</strong>.</p>\n");
        assertThat(slugs(get(CONTENTS + "?kind=NEWS").must(200))).first().isEqualTo(slug);
    }

    @Test
    void readers_who_have_the_current_answer_get_none_and_those_with_an_old_one_get_it() {
        String slug = freshSlug("berita-cache");
        ApiResponse published = editors.published("NEWS", slug, content("Versi satu", "Version one"));
        HttpHeaders first = get(CONTENTS + "/" + slug).must(200).headers();
        assertThat(first.getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(first.getETag()).isNotBlank();
        String etag = first.getETag();
        String lastModified = first.getFirst("Last-Modified");

        conditional(CONTENTS + "/" + slug, "If-None-Match", etag).must(304);
        conditional(CONTENTS + "/" + slug, "If-Modified-Since", lastModified).must(304);
        ApiResponse list = get(CONTENTS + "?kind=NEWS").must(200);
        conditional(CONTENTS + "?kind=NEWS", "If-None-Match", list.headers().getETag())
                .must(304);

        ApiResponse edited = editors.edit(published, Editors.writer(), content("Versi dua", "Version two"))
                .must(200);
        conditional(CONTENTS + "/" + slug, "If-None-Match", etag).must(304);
        editors.approve(editors.submit(edited).must(200)).must(200);

        ApiResponse changed =
                conditional(CONTENTS + "/" + slug, "If-None-Match", etag).must(200);
        assertThat(changed.text("/title/en")).isEqualTo("Version two");
        conditional(CONTENTS + "?kind=NEWS", "If-None-Match", list.headers().getETag())
                .must(200);
    }

    @Test
    void what_is_archived_disappears_for_readers_and_searchers() {
        String slug = freshSlug("berita-lama");
        ApiResponse published = editors.published("NEWS", slug, content("Kabar purbakala", "Archaeological news"));
        awaitFound("purbakala", slug);

        editors.archive(published).must(200);

        get(CONTENTS + "/" + slug).must(404);
        await().untilAsserted(() -> assertThat(slugs(search("purbakala"))).doesNotContain(slug));
    }

    @Test
    void a_search_finds_misspelt_words_inflected_words_and_those_of_the_other_language() {
        String slug = freshSlug("berita-vaksinasi");
        Map<String, Object> content = content("Vaksinasi bagi pekerja pelabuhan", "Vaccination for dockworkers");
        content.put("body", Editors.texts("Pemerintah memvaksinasi pekerja.", "The government vaccinates workers."));
        editors.published("NEWS", slug, content);
        awaitFound("vaksinasi", slug);

        assertThat(slugs(search("vaksinsai"))).as("two letters exchanged").contains(slug);
        assertThat(slugs(search("pelabuan"))).as("a letter missing").contains(slug);
        assertThat(slugs(search("memvaksinasi"))).as("inflected").contains(slug);
        assertThat(slugs(search("dockwrkers")))
                .as("the other language, misspelt")
                .contains(slug);
        assertThat(slugs(search("vaksin"))).as("the beginning of a word").contains(slug);
        assertThat(slugs(search("berselancar"))).as("something else").doesNotContain(slug);
    }

    @Test
    void a_hit_shows_what_matches_as_plain_text() {
        String slug = freshSlug("berita-tag");
        Map<String, Object> content = content("Rumus 3 < 5 dan trigonometri", "Formula 3 < 5 and trigonometry");
        editors.published("NEWS", slug, content);
        awaitFound("trigonometri", slug);

        ApiResponse found = get("/api/v1/information/search?q=trigonometri&language=id");

        JsonNode title = found.body().path("items").get(0).path("title");
        assertThat(title.get(0).path("text").asString()).isEqualTo("Rumus 3 < 5 dan ");
        assertThat(title.get(0).path("matches").asBoolean()).isFalse();
        assertThat(title.get(1).path("text").asString()).isEqualTo("trigonometri");
        assertThat(title.get(1).path("matches").asBoolean()).isTrue();
    }

    @Test
    void a_search_that_makes_no_sense_is_refused_or_finds_nothing() {
        get("/api/v1/information/search?q=a").mustBeProblem(400, "invalid-request");
        get("/api/v1/information/search?q=" + "x".repeat(101)).must(400);
        assertThat(get("/api/v1/information/search?q=klaim&kind=RECIPE&language=nl&cursor=-1")
                        .must(400)
                        .body()
                        .toString())
                .contains("kind");
        get("/api/v1/information/search?q=kla\u0001im").must(400);
        assertThat(slugs(get("/api/v1/information/search?q=*:* AND (]").must(200)))
                .isEmpty();
    }

    @Test
    void lists_are_read_page_by_page_without_a_gap() {
        String beginning = freshSlug("halaman");
        for (int i = 0; i < 23; i++) {
            editors.published("FAQ", beginning + "-" + i, content("Pertanyaan " + i, "Question " + i));
        }

        ApiResponse first = get(CONTENTS + "?kind=FAQ").must(200);
        assertThat(slugs(first)).hasSize(20).startsWith(beginning + "-22", beginning + "-21");
        ApiResponse second =
                get(CONTENTS + "?kind=FAQ&cursor=" + first.text("/next")).must(200);
        assertThat(slugs(second)).startsWith(beginning + "-2", beginning + "-1", beginning + "-0");
        get(CONTENTS + "?kind=FAQ&cursor=nonsense").mustBeProblem(400, "invalid-request");
    }

    @Test
    void the_news_are_a_feed_that_feed_readers_can_cache() {
        String slug = freshSlug("berita-umpan");
        editors.published("NEWS", slug, content("Kabar umpan: 3 < 5 & lain", "Feed news"));

        String feed = http.get()
                .uri("/api/v1/information/news/feed?language=id")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/atom+xml;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(feed)
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
                .contains("<title>Kabar umpan: 3 &lt; 5 &amp; lain</title>")
                .contains("/api/v1/information/contents/" + slug);
        String etag = http.get()
                .uri("/api/v1/information/news/feed?language=id")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        http.get()
                .uri("/api/v1/information/news/feed?language=id")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void a_promo_reaches_its_audience_and_nobody_else() {
        Instant now = Instant.now();
        Instant from = now.minus(Duration.ofDays(1));
        Instant until = now.plus(Duration.ofDays(30));
        String forAll = promo("promo-semua", from, until, List.of(), false);
        String forIndependent = promo("promo-bpu", from, until, List.of("BPU"), false);
        String forActive = promo("promo-aktif", from, until, List.of(), true);
        String later = promo("promo-nanti", now.plus(Duration.ofDays(3)), until, List.of(), false);
        MemberId wageEarner = member("PU", "ACTIVE");
        MemberId formerIndependent = member("BPU", "ENDED");

        assertThat(slugs(get(CONTENTS + "?kind=PROMO").must(200)))
                .contains(forAll)
                .doesNotContain(forIndependent, forActive, later);
        get(CONTENTS + "/" + forIndependent).must(404);
        get(CONTENTS + "/" + later).must(404);
        await().untilAsserted(() -> assertThat(slugs(myPromos(wageEarner)))
                .contains(forAll, forActive)
                .doesNotContain(forIndependent, later));
        await().untilAsserted(() -> assertThat(slugs(myPromos(formerIndependent)))
                .contains(forAll, forIndependent)
                .doesNotContain(forActive, later));
        assertThat(slugs(myPromos(MemberId.next())))
                .as("of a member of whom nothing is known yet")
                .contains(forAll)
                .doesNotContain(forIndependent, forActive);
        assertThat(myPromos(wageEarner).headers().getCacheControl()).contains("private");
    }

    @Test
    void a_promo_is_announced_once_when_it_is_published_first() {
        Instant now = Instant.now();
        Map<String, Object> content = content("Diskon toko buku", "Books at a discount");
        content.put("promo", Editors.promo(now, now.plus(Duration.ofDays(9)), List.of("PU", "BPU"), true));
        ApiResponse published = editors.published("PROMO", freshSlug("promo-acara"), content);
        String id = published.text("/contentId");

        PublishedEvent event = topics.await("jmo.information.v1", "id.jmo.information.promo-published.v1", id);

        assertThat(event.json().path("title").path("en").asString()).isEqualTo("Books at a discount");
        assertThat(event.json().path("audience").path("segments").toString()).isEqualTo("[\"PU\",\"BPU\"]");
        assertThat(event.json().path("audience").path("activeOnly").asBoolean()).isTrue();
        assertThat(event.json().path("validUntil").asString()).isNotBlank();

        content.put("title", Editors.texts("Diskon toko buku, dibetulkan", "Books at a discount, corrected"));
        ApiResponse edited = editors.edit(published, Editors.writer(), content).must(200);
        editors.approve(editors.submit(edited).must(200)).must(200);
        String next =
                editors.published("PROMO", freshSlug("promo-acara"), content).text("/contentId");
        topics.await("jmo.information.v1", "id.jmo.information.promo-published.v1", next);
        assertThat(topics.published("jmo.information.v1", id)).hasSize(1);
    }

    private String promo(String slug, Instant from, Instant until, List<String> segments, boolean activeOnly) {
        String address = freshSlug(slug);
        Map<String, Object> content = content("Promo " + slug, "Promo " + slug);
        content.put("promo", Editors.promo(from, until, segments, activeOnly));
        editors.published("PROMO", address, content);
        return address;
    }

    private MemberId member(String segment, String status) {
        MemberId id = MemberId.next();
        topics.publish(
                "jmo.members.v1",
                "id.jmo.member.registered.v1",
                id.toString(),
                1,
                Map.of(
                        "memberId",
                        id.toString(),
                        "birthDate",
                        Confidential.of("1988-11-19"),
                        "segment",
                        segment,
                        "membership",
                        status.equals("ENDED")
                                ? Map.of("status", status, "endedOn", "2026-08-31", "cause", "RESIGNATION")
                                : Map.of("status", status)));
        return id;
    }

    private ApiResponse myPromos(MemberId member) {
        return get("/api/v1/information/promos/mine", Tokens.member(member)).must(200);
    }

    private ApiResponse search(String words) {
        return get("/api/v1/information/search?q=" + words).must(200);
    }

    private void awaitFound(String words, String slug) {
        await().untilAsserted(() -> assertThat(slugs(search(words))).contains(slug));
    }
}
