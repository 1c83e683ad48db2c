package id.jmo.information.component;

import static id.jmo.information.component.Editors.content;
import static id.jmo.information.component.Editors.freshSlug;
import static id.jmo.information.component.Editors.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The editors' workflow, and what it refuses. */
class EditorialTest extends InformationComponentTest {

    private static final String IMAGES = "/api/v1/information/editorial/images";

    private Editors editors;

    @BeforeEach
    void editors() {
        editors = new Editors(this);
    }

    private ApiResponse aDraft() {
        return editors.create("NEWS", freshSlug("draf"), content("Judul draf", "Draft title"))
                .must(201);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        ApiResponse submitted = editors.submit(aDraft()).must(200);

        editors.move(submitted, Editors.writer(), "approval", Map.of()).mustBeProblem(409, "second-editor-must-differ");

        editors.approve(submitted).must(200);
    }

    @Test
    void who_corrects_another_editors_draft_has_written_it_too() {
        ApiResponse corrected = editors.edit(aDraft(), Editors.reviewer(), content("Dibetulkan", "Corrected"))
                .must(200);
        assertThat(corrected.body().path("authors").toString()).contains("editor-who-writes", "editor-who-reviews");

        editors.approve(editors.submit(corrected).must(200)).mustBeProblem(409, "second-editor-must-differ");
    }

    @Test
    void of_two_editors_at_once_one_is_told_to_read_again() throws Exception {
        ApiResponse draft = aDraft();
        List<Callable<ApiResponse>> both = List.of(
                () -> editors.edit(draft, Editors.writer(), content("Pertama", "First")),
                () -> editors.edit(draft, Editors.reviewer(), content("Kedua", "Second")));

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(both).stream()
                    .map(EditorialTest::status)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(200, 409);
        editors.submit(draft).mustBeProblem(409, "changed-meanwhile");
    }

    private static int status(Future<ApiResponse> answer) {
        return answer.resultNow().status();
    }

    @ParameterizedTest
    @CsvSource({"approval", "return"})
    void a_draft_is_neither_approved_nor_returned(String command) {
        editors.move(aDraft(), Editors.reviewer(), command, command.equals("return") ? Map.of("reason", "x") : Map.of())
                .mustBeProblem(409, "content-not-movable");
    }

    @Test
    void what_is_in_review_is_not_edited_and_comes_back_with_a_remark() {
        ApiResponse submitted = editors.submit(aDraft()).must(200);
        editors.edit(submitted, Editors.writer(), content("Lain", "Other")).mustBeProblem(409, "content-not-movable");

        ApiResponse returned = editors.move(
                        submitted, Editors.reviewer(), "return", Map.of("reason", "Sebutkan sumbernya."))
                .must(200);

        assertThat(returned.text("/status")).isEqualTo("DRAFT");
        assertThat(returned.text("/remark")).isEqualTo("Sebutkan sumbernya.");
        assertThat(returned.body().path("nextActions").toString()).isEqualTo("[\"EDIT\",\"SUBMIT\",\"ARCHIVE\"]");
    }

    @Test
    void what_is_scheduled_is_published_when_its_time_comes() {
        String slug = freshSlug("terjadwal");
        ApiResponse submitted = editors.submit(
                editors.create("NEWS", slug, content("Terjadwal", "Scheduled")).must(201));
        editors.move(
                        submitted,
                        Editors.reviewer(),
                        "approval",
                        Map.of("publishAt", Instant.now().minusSeconds(60).toString()))
                .mustBeProblem(422, "publication-impossible");

        ApiResponse scheduled = editors.move(
                        submitted,
                        Editors.reviewer(),
                        "approval",
                        Map.of("publishAt", Instant.now().plusSeconds(3).toString()))
                .must(200);

        assertThat(scheduled.text("/status")).isEqualTo("SCHEDULED");
        await().untilAsserted(() -> get("/api/v1/information/contents/" + slug).must(200));
    }

    @Test
    void a_promo_that_is_over_by_then_is_not_published() {
        Map<String, Object> content = content("Promo lewat", "Promo gone");
        Instant now = Instant.now();
        content.put(
                "promo", Editors.promo(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)), List.of(), false));
        ApiResponse submitted = editors.submit(
                editors.create("PROMO", freshSlug("lewat"), content).must(201));

        assertThat(editors.approve(submitted)
                        .mustBeProblem(422, "publication-impossible")
                        .faults())
                .containsExactly("publishAt: promo-over-by-then");
    }

    @Test
    void revisions_are_kept_and_compared_line_by_line() {
        Map<String, Object> first = content("Judul", "Title");
        first.put("body", texts("Baris satu\n\nBaris dua", "Line one\n\nLine two"));
        ApiResponse draft = editors.create("NEWS", freshSlug("revisi"), first).must(201);
        Map<String, Object> second = content("Judul", "Title");
        second.put("body", texts("Baris satu\n\nBaris dua", "Line one\n\nLine 2"));
        ApiResponse edited = editors.edit(draft, Editors.reviewer(), second).must(200);
        editors.edit(edited, Editors.writer(), content("Judul ketiga", "Third title"))
                .must(200);

        ApiResponse revisions =
                get(Editors.path(draft) + "/revisions", Editors.writer()).must(200);
        assertThat(revisions
                        .body()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("number").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(revisions.text("/items/1/editor")).isEqualTo("editor-who-reviews");

        ApiResponse differences = get(Editors.path(draft) + "/comparison?from=1&to=2", Editors.writer())
                .must(200);
        assertThat(differences.body()).hasSize(1);
        assertThat(differences.text("/0/field")).isEqualTo("body.en");
        assertThat(differences
                        .body()
                        .path(0)
                        .path("lines")
                        .valueStream()
                        .map(line -> line.path("operation").asString() + " "
                                + line.path("text").asString()))
                .containsExactly("UNCHANGED Line one", "UNCHANGED ", "REMOVED Line two", "ADDED Line 2");
        get(Editors.path(draft) + "/comparison?from=1&to=9", Editors.writer()).mustBeProblem(404, "content-not-found");
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_stored() {
        String slug = freshSlug("salah");
        Map<String, Object> content = content("Judul <script>alert(1)</script>", "Title");
        content.put("summary", texts("Ringkasan\u0007", ""));
        content.put("body", new LinkedHashMap<>(Map.of("id", "x".repeat(15_001))));
        content.put("image", "../../etc/passwd");
        Instant now = Instant.now();
        content.put("promo", Editors.promo(now, now.minusSeconds(1), List.of(), false));

        ApiResponse refused = editors.create("PROMO", slug, content);

        refused.mustBeProblem(400, "invalid-request");
        assertThat(refused.faults())
                .contains(
                        "content.title.id: markup-not-allowed",
                        "content.summary.id: control-characters",
                        "content.summary.en: required",
                        "content.body.id: too-long",
                        "content.body.en: required",
                        "content.image: pattern",
                        "content.promo.validUntil: ends-before-it-begins");
        assertThat(get(Editors.PATH, Editors.writer()).body().toString()).doesNotContain(slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halo <script>alert(1)</script> dunia | html-not-allowed",
                "<iframe src='https://x'></iframe>    | html-not-allowed",
                "[klik](javascript:alert(1))          | link-not-allowed",
                "[klik](//evil.example)               | link-not-allowed",
                "![x](https://evil.example/x.png)     | image-not-allowed",
                ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a  | nested-too-deeply"
            })
    void text_that_could_harm_a_reader_is_refused(String body, String fault) {
        Map<String, Object> content = content("Judul", "Title");
        content.put("body", texts(body, "Harmless"));

        assertThat(editors.create("NEWS", freshSlug("berbahaya"), content)
                        .must(400)
                        .faults())
                .containsExactly("content.body.id: " + fault);
    }

    @Test
    void unknown_kinds_fields_and_parts_are_refused() {
        Map<String, Object> content = content("Judul", "Title");
        content.put("colour", "red");
        assertThat(editors.create("RECIPE", freshSlug("jenis"), content)
                        .must(400)
                        .faults())
                .contains("kind: unknown-value", "content.colour: unknown-field");

        assertThat(editors.create("PROMO", freshSlug("jenis"), content("Judul", "Title"))
                        .must(400)
                        .faults())
                .containsExactly("content.promo: required");
        Map<String, Object> promo = content("Judul", "Title");
        promo.put("promo", Editors.promo(Instant.now(), Instant.now().plusSeconds(60), List.of(), false));
        assertThat(editors.create("NEWS", freshSlug("jenis"), promo).must(400).faults())
                .containsExactly("content.promo: of-another-kind");
        assertThat(editors.create("NEWS", "Bukan Alamat!", content("Judul", "Title"))
                        .must(400)
                        .faults())
                .containsExactly("slug: slug-form");
    }

    @Test
    void an_address_belongs_to_one_item_and_a_repeated_creation_creates_one() {
        String slug = freshSlug("alamat");
        Map<String, Object> body = Map.of("kind", "NEWS", "slug", slug, "content", content("Judul", "Title"));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        ApiResponse first = send(HttpMethod.POST, Editors.PATH, Editors.writer(), MediaType.APPLICATION_JSON, body, key)
                .must(201);

        ApiResponse again = send(HttpMethod.POST, Editors.PATH, Editors.writer(), MediaType.APPLICATION_JSON, body, key)
                .must(201);

        assertThat(again.text("/contentId")).isEqualTo(first.text("/contentId"));
        editors.create("FAQ", slug, content("Judul", "Title")).mustBeProblem(409, "slug-taken");
    }

    @Test
    void an_image_is_written_anew_and_shown_to_everybody_with_what_uses_it() throws IOException {
        byte[] upload = withHiddenText(png(2_400, 600));
        ApiResponse stored = upload(upload, MediaType.IMAGE_PNG).must(201);
        String id = stored.text("/imageId");

        Map<String, Object> content = content("Dengan gambar", "With an image");
        content.put("image", id);
        String slug = freshSlug("gambar");
        editors.published("NEWS", slug, content);

        String address = get("/api/v1/information/contents/" + slug).must(200).text("/image");
        byte[] shown = http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("Content-Type", "image/png")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(image.getWidth()).isEqualTo(1_600);
        assertThat(new String(shown, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden");
        http.get()
                .uri(address)
                .header("If-None-Match", "\"" + id + "\"")
                .exchange()
                .expectStatus()
                .isNotModified();
        get("/api/v1/information/images/" + "0".repeat(64)).mustBeProblem(404, "image-not-found");
    }

    @Test
    void images_that_lie_are_refused() throws IOException {
        upload("GIF89a, so it says".getBytes(java.nio.charset.StandardCharsets.US_ASCII), MediaType.IMAGE_JPEG)
                .mustBeProblem(415, "image-not-jpeg-or-png");
        byte[] whole = png(200, 200);
        upload(Arrays.copyOf(whole, whole.length / 2), MediaType.IMAGE_PNG).mustBeProblem(422, "image-unreadable");
        byte[] bomb = png(200, 200);
        bomb[16] = 0;
        bomb[17] = 1; // Some 66,000 pixels wide and high, says the header.
        bomb[21] = 1;
        upload(bomb, MediaType.IMAGE_PNG).mustBeProblem(422, "image-too-large");
        Map<String, Object> content = content("Judul", "Title");
        content.put("image", "0".repeat(64));
        editors.create("NEWS", freshSlug("gambar"), content).mustBeProblem(422, "image-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "operator", "auditor", "claims-officer"})
    void who_is_no_editor_writes_nothing(String role) {
        send(
                        HttpMethod.POST,
                        Editors.PATH,
                        Tokens.withRoles(role),
                        MediaType.APPLICATION_JSON,
                        Map.of("kind", "NEWS", "slug", freshSlug("tidak"), "content", content("Judul", "Title")),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .must(403);
    }

    private ApiResponse upload(byte[] bytes, MediaType type) {
        return send(HttpMethod.POST, IMAGES, Editors.writer(), type, bytes, Map.of());
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(x % 256, y % 256, (x * y) % 256).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withHiddenText(byte[] png) {
        byte[] hidden = "hidden behind the picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(png, png.length + hidden.length);
        System.arraycopy(hidden, 0, all, png.length, hidden.length);
        return all;
    }
}
