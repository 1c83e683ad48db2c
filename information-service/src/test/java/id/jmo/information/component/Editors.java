package id.jmo.information.component;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Two editors and what they write. */
final class Editors {

    static final String PATH = "/api/v1/information/editorial/contents";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final InformationComponentTest service;

    Editors(InformationComponentTest service) {
        this.service = service;
    }

    static String writer() {
        return Tokens.of("editor-who-writes", "editor");
    }

    static String reviewer() {
        return Tokens.of("editor-who-reviews", "editor");
    }

    /** An address that nobody else has. */
    static String freshSlug(String beginning) {
        return beginning + "-" + NEXT.incrementAndGet();
    }

    static Map<String, Object> texts(String id, String en) {
        return new LinkedHashMap<>(Map.of("id", id, "en", en));
    }

    /** Content that is in order, for tests to take away from and add to. */
    static Map<String, Object> content(String titleId, String titleEn) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", texts(titleId, titleEn));
        content.put("summary", texts("Ringkasan " + titleId, "Summary of " + titleEn));
        content.put("body", texts("Isi **" + titleId + "**.", "Text of **" + titleEn + "**."));
        return content;
    }

    static Map<String, Object> promo(Instant from, Instant until, List<String> segments, boolean activeOnly) {
        Map<String, Object> promo = new LinkedHashMap<>();
        promo.put("merchant", "Toko Buku Contoh");
        promo.put("validFrom", from.toString());
        promo.put("validUntil", until.toString());
        promo.put("segments", new ArrayList<>(segments));
        promo.put("activeOnly", activeOnly);
        return promo;
    }

    ApiResponse create(String kind, String slug, Map<String, Object> content) {
        return send(
                HttpMethod.POST,
                PATH,
                writer(),
                Map.of("kind", kind, "slug", slug, "content", content),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    ApiResponse edit(ApiResponse item, String token, Map<String, Object> content) {
        return send(HttpMethod.PUT, path(item), token, Map.of("version", version(item), "content", content), Map.of());
    }

    ApiResponse submit(ApiResponse item) {
        return move(item, writer(), "submission", Map.of());
    }

    ApiResponse approve(ApiResponse item) {
        return move(item, reviewer(), "approval", Map.of());
    }

    ApiResponse archive(ApiResponse item) {
        return move(item, writer(), "archive", Map.of());
    }

    ApiResponse move(ApiResponse item, String token, String command, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("version", version(item));
        return send(HttpMethod.POST, path(item) + "/" + command, token, body, Map.of());
    }

    /** Written by one editor and approved by another. */
    ApiResponse published(String kind, String slug, Map<String, Object> content) {
        return approve(submit(create(kind, slug, content).must(201)).must(200)).must(200);
    }

    static String path(ApiResponse item) {
        return PATH + "/" + item.text("/contentId");
    }

    static long version(ApiResponse item) {
        return item.body().path("version").asLong();
    }

    private ApiResponse send(HttpMethod method, String path, String token, Object body, Map<String, String> headers) {
        return service.send(method, path, token, MediaType.APPLICATION_JSON, body, headers);
    }
}
