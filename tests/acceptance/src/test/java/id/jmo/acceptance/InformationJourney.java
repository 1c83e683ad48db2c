package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an editor writes and another publishes is read, found and fed to everybody; outages are announced to everybody. */
@Journey
@Visiting
class InformationJourney {

    private static final String EDITORIAL = "/api/v1/information/editorial/contents";
    private static final String CONTENTS = "/api/v1/information/contents";

    @Test
    void news_of_one_editor_published_by_another_is_read_without_a_token_searched_and_fed(World world) {
        String slug = "berita-" + UUID.randomUUID();
        String word = "Layangan" + slug.substring(7, 12).replaceAll("[0-9-]", "x");
        Http.Answer draft = create(world, "NEWS", slug, content(word + " di pantai", "Kites on the beach"));
        Http.Answer submitted = move(world, "editor1", draft, "submission", Map.of());
        assertThat(send(world, "editor1", submitted, "approval", Map.of())
                        .must(409)
                        .problem())
                .isEqualTo("second-editor-must-differ");
        world.anybody().get(CONTENTS + "/" + slug).must(404);

        move(world, "editor2", submitted, "approval", Map.of());

        Http.Answer read = world.anybody().get(CONTENTS + "/" + slug).must(200);
        assertThat(read.text("title.en")).isEqualTo("Kites on the beach");
        assertThat(read.headers().get("cache-control")).contains("public");
        world.anybody()
                .with("If-None-Match", read.headers().get("etag"))
                .get(CONTENTS + "/" + slug)
                .must(304);
        String misspelt = word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
        await().untilAsserted(() -> assertThat(world.anybody()
                        .get("/api/v1/information/search?q=" + misspelt)
                        .must(200)
                        .body()
                        .toString())
                .contains(slug));
        assertThat(world.anybody().status("/api/v1/information/news/feed?language=en"))
                .isEqualTo(200);
    }

    @Test
    void a_fresh_suite_tells_of_every_programme(World world) {
        assertThat(world.anybody()
                        .get(CONTENTS + "?kind=BENEFIT")
                        .must(200)
                        .body()
                        .path("items"))
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(world.anybody()
                        .get("/api/v1/information/search?q=kecelakan%20kerja")
                        .must(200)
                        .text("items.0.slug"))
                .contains("kecelakaan-kerja");
    }

    @Test
    void a_promo_reaches_the_members_it_is_for(World world) {
        var wageEarner = world.app(world.newMember().join());
        String slug = "promo-" + UUID.randomUUID();
        Map<String, Object> content = content("Diskon sepatu", "Shoes at a discount");
        content.put("promo", promo(List.of("PMI")));
        String forAll = "promo-" + UUID.randomUUID();
        Map<String, Object> open = content("Diskon sepatu", "Shoes at a discount");
        open.put("promo", promo(List.of()));

        publish(world, create(world, "PROMO", slug, content));
        publish(world, create(world, "PROMO", forAll, open));

        assertThat(world.anybody()
                        .get(CONTENTS + "?kind=PROMO")
                        .must(200)
                        .body()
                        .toString())
                .contains(forAll)
                .doesNotContain(slug);
        assertThat(wageEarner
                        .http()
                        .get("/api/v1/information/promos/mine")
                        .must(200)
                        .body()
                        .toString())
                .contains(forAll)
                .doesNotContain(slug);
        world.anybody().get("/api/v1/information/promos/mine").must(401);
    }

    @Test
    void an_outage_is_announced_to_everybody_and_ended(World world) {
        Http.Answer announced = world.as("operator1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/outages",
                        Map.of(
                                "title", Map.of("id", "Klaim terganggu", "en", "Claims are disturbed"),
                                "alternative", Map.of("id", "Kantor cabang", "en", "Any branch"),
                                "since", Instant.now().toString(),
                                "expectedEnd",
                                        Instant.now().plus(2, ChronoUnit.HOURS).toString()))
                .must(201);
        String id = announced.text("outageId");

        Http.Answer banner = world.anybody().get("/api/v1/outages").must(200);
        assertThat(banner.body().toString()).contains(id, "Any branch");
        world.anybody().post("/api/v1/outages/" + id + "/end", Map.of()).must(401);
        world.as("operator1").post("/api/v1/outages/" + id + "/end", Map.of()).must(200);

        assertThat(world.anybody()
                        .with("If-None-Match", banner.headers().get("etag"))
                        .get("/api/v1/outages")
                        .must(200)
                        .body()
                        .toString())
                .doesNotContain(id);
    }

    private static Map<String, Object> content(String titleId, String titleEn) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", Map.of("id", titleId, "en", titleEn));
        content.put("summary", Map.of("id", "Ringkasan.", "en", "Summary."));
        content.put("body", Map.of("id", "Isi **tebal**.", "en", "A **bold** text."));
        return content;
    }

    private static Map<String, Object> promo(List<String> segments) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "merchant",
                "Toko Contoh",
                "validFrom",
                now.toString(),
                "validUntil",
                now.plus(30, ChronoUnit.DAYS).toString(),
                "segments",
                segments,
                "activeOnly",
                false);
    }

    private static Http.Answer create(World world, String kind, String slug, Map<String, Object> content) {
        return world.as("editor1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(EDITORIAL, Map.of("kind", kind, "slug", slug, "content", content))
                .must(201);
    }

    private static void publish(World world, Http.Answer draft) {
        move(world, "editor2", move(world, "editor1", draft, "submission", Map.of()), "approval", Map.of());
    }

    private static Http.Answer move(
            World world, String editor, Http.Answer item, String command, Map<String, Object> more) {
        return send(world, editor, item, command, more).must(200);
    }

    private static Http.Answer send(
            World world, String editor, Http.Answer item, String command, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("version", item.body().path("version").asLong());
        return world.as(editor).post(EDITORIAL + "/" + item.text("contentId") + "/" + command, body);
    }
}
