package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import id.jmo.platform.testsupport.QrScanner;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Digital cards, and what a stranger learns of them. */
class CardTest extends AccountComponentTest {

    private static final String CARD = "/api/v1/members/me/card";
    private static final String CHECK = "/api/v1/member-cards/verification/";

    @Autowired
    MongoOperations mongo;

    @Test
    void a_card_shows_its_member_with_the_kpj_in_full_and_the_nik_masked() {
        MemberId id = registered();

        JsonNode card = card(id);

        assertThat(card.path("name").asString()).isEqualTo("Eileen Collins");
        assertThat(card.path("kpj").asString()).matches("180\\d{8}");
        assertThat(card.path("nik").asString()).matches("\\*{12}\\d{4}");
        assertThat(card.path("segment").asString()).isEqualTo("PU");
        assertThat(card.path("programmes").toString()).isEqualTo("[\"JKK\",\"JKM\",\"JHT\"]");
        assertThat(card.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(card.path("employer").asString()).isEqualTo("PT Cakrawala Antariksa");
        assertThat(card.path("asOf").asString()).contains("+07:00");
        assertThat(card.path("endedOn").isNull()).isTrue();
    }

    @Test
    void the_codes_of_a_card_have_no_personal_data_and_differ_each_time() throws Exception {
        MemberId id = registered();

        String first = code(id);
        String second = code(id);

        assertThat(first.length()).isLessThan(400);
        SignedJWT jwt = SignedJWT.parse(first);
        assertThat(jwt.getJWTClaimsSet().getClaims()).containsOnlyKeys("sub", "exp");
        assertThat(jwt.getPayload().toString()).doesNotContain(id.toString());
        assertThat(jwt.getJWTClaimsSet().getSubject())
                .isNotEqualTo(SignedJWT.parse(second).getJWTClaimsSet().getSubject());
    }

    @Test
    void a_telephone_reads_the_code_from_picture_and_pdf_and_finds_it_valid() throws Exception {
        MemberId id = registered();

        byte[] png = bytes(id, "/picture", MediaType.IMAGE_PNG);
        byte[] pdf = bytes(id, "/document", MediaType.APPLICATION_PDF);

        keepToLookAt("card.png", png);
        keepToLookAt("card.pdf", pdf);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1284);
        assertThat(validity(codeIn(QrScanner.read(picture)))).isEqualTo("VALID");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Kartu peserta digital", "Eileen Collins", "************", "Aktif", "JKK, JKM, JHT");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            ImageIO.write(page, "png", seen);
            keepToLookAt("card-page.png", seen.toByteArray());
            assertThat(validity(codeIn(QrScanner.read(page)))).isEqualTo("VALID");
        }
    }

    @Test
    void names_and_employers_of_any_length_and_script_fit() throws Exception {
        MemberId id = MemberId.next();
        Map<String, Object> body = registration(id, freshNik());
        body.put("name", "Raden Ajeng " + "Ω’Sri-".repeat(14));
        body.put("employer", "PT " + "Perkebunan ".repeat(17));
        post("/api/v1/members", officer(), body).expectStatus().isCreated();

        byte[] png = bytes(id, "/picture", MediaType.IMAGE_PNG);

        keepToLookAt("card-long.png", png);
        assertThat(validity(codeIn(QrScanner.read(ImageIO.read(new ByteArrayInputStream(png))))))
                .isEqualTo("VALID");
        assertThat(bytes(id, "/document", MediaType.APPLICATION_PDF)).isNotEmpty();
    }

    @Test
    void a_membership_that_has_ended_shows_on_the_card_and_expires_its_codes_at_once() {
        MemberId id = registered();
        String before = code(id);
        post(
                        "/api/v1/members/" + id + "/membership-end",
                        officer(),
                        Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION"))
                .expectStatus()
                .isOk();

        JsonNode card = card(id);

        assertThat(card.path("status").asString()).isEqualTo("ENDED");
        assertThat(card.path("endedOn").asString()).isEqualTo("2026-08-31");
        assertThat(validity(before)).isEqualTo("EXPIRED");
        assertThat(validity(code(id))).isEqualTo("EXPIRED");
    }

    @Test
    void what_we_have_not_signed_is_forged() throws Exception {
        String genuine = code(registered());
        SignedJWT jwt = SignedJWT.parse(genuine);
        String kid = jwt.getHeader().getKeyID();
        String[] parts = genuine.split("\\.");

        assertThat(validity(signedByStranger(kid, jwt))).isEqualTo("FORGED");
        assertThat(validity(signedByStranger("0", jwt))).isEqualTo("FORGED");
        assertThat(validity(signedWithAPassword(kid, jwt))).isEqualTo("FORGED");
        assertThat(validity(parts[0] + "." + parts[1] + ".")).isEqualTo("FORGED");
        assertThat(validity(parts[0] + "." + parts[1] + "." + "A".repeat(86))).isEqualTo("FORGED");
        assertThat(validity(code(registered()).split("\\.")[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA"))
                .isEqualTo("FORGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "...", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "é", "{}", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"})
    void garbage_is_forged(String garbage) {
        assertThat(rest.get()
                        .uri(CHECK + "{code}", garbage)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .toString())
                .isEqualTo("{\"validity\":\"FORGED\"}");
    }

    @Test
    void a_code_that_is_too_long_is_named_and_forged_on_the_page() {
        String tooLong = "a".repeat(601);

        rest.get()
                .uri(CHECK + tooLong)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("code");
        assertThat(page(tooLong, "id")).contains("Kode ini bukan dari JMO");
    }

    @Test
    void the_page_says_the_same_in_both_languages_and_nothing_of_the_member() throws Exception {
        MemberId id = registered();
        String url = card(id).path("verification").path("url").asString();
        assertThat(url).endsWith("/page").startsWith("http://localhost:8080" + CHECK);

        String valid = page(code(id), "id");

        keepToLookAt("card-valid.id.html", valid.getBytes(UTF_8));
        assertThat(valid)
                .contains("lang=\"id\"", "Kode kartu ini berlaku")
                .doesNotContain("Eileen", "Cakrawala", "180");
        assertThat(page(code(id), "en")).contains("lang=\"en\"", "The code of this card is valid");
        assertThat(page("x", "en")).contains("This code is not from JMO");
    }

    @Test
    void the_keys_rest_with_their_private_parts_encrypted() {
        code(registered());

        List<Document> keys = mongo.findAll(Document.class, "cardKeys");

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key.getString("publicKey")).contains("P-256").doesNotContain("\"d\"");
            assertThat(key.getString("pair")).startsWith("jmo1:");
        });
    }

    @Test
    void cards_are_for_members_on_record() {
        get(CARD, Tokens.member(MemberId.next())).expectStatus().isNotFound();
        get(CARD, officer()).expectStatus().isForbidden();
        rest.get().uri(CARD + "/picture").exchange().expectStatus().isUnauthorized();
    }

    private JsonNode card(MemberId id) {
        return Objects.requireNonNull(get(CARD, Tokens.member(id))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private String code(MemberId id) {
        return codeIn(card(id).path("verification").path("url").asString());
    }

    private static String codeIn(String url) {
        String[] path = url.split("/");
        return path[path.length - 2];
    }

    private byte[] bytes(MemberId id, String kind, MediaType type) {
        return Objects.requireNonNull(rest.get()
                .uri(CARD + kind)
                .headers(headers -> headers.setBearerAuth(Tokens.member(id)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    /** Nobody needs a token to check a card. */
    private String validity(String code) {
        JsonNode answer = rest.get()
                .uri(CHECK + code)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer.size()).isEqualTo(1);
        return answer.path("validity").asString();
    }

    private String page(String code, String language) {
        return rest.get()
                .uri(CHECK + code + "/page")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none';.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static String signedByStranger(String kid, SignedJWT like) throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build(), like.getJWTClaimsSet());
        forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        return forged.serialize();
    }

    private static String signedWithAPassword(String kid, SignedJWT like) throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), like.getJWTClaimsSet());
        forged.sign(new MACSigner("p".repeat(32)));
        return forged.serialize();
    }

    /** What a person should see once: the build's folder has it. */
    private static void keepToLookAt(String name, byte[] content) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "cards"));
        Files.write(folder.resolve(name), content);
    }
}
