package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.camera.SampleCamera.Shot;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named, with the right status, and nothing is stored. */
@Journey
class BadInputJourney {

    @Test
    void malformed_json_is_named(World world) {
        var app = world.app(world.newMember().join()).onceEligible();

        var answer = submitText(app, "{\"cause\": \"RESIGNATION\", ");

        assertThat(answer.must(400).problem()).isNotEmpty();
        assertThat(app.http().get("/api/v1/claims").must(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void every_faulty_field_is_named_at_once(World world) {
        var app = world.app(world.newMember().join()).onceEligible();

        var answer = submitText(app, """
                {"cause": "LOTTERY", "verificationId": 7, "payout": {"bankCode": "14", "accountNumber": "12-34"}}""");

        assertThat(answer.must(400).body().path("faults").toString())
                .contains("cause", "verificationId", "payout.bankCode", "payout.accountNumber");
        assertThat(app.http().get("/api/v1/claims").must(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void a_claim_without_an_idempotency_key_is_refused(World world) {
        var app = world.app(world.newMember().join()).onceEligible();

        app.http()
                .post(
                        "/api/v1/claims",
                        MemberApp.claim(
                                "RESIGNATION",
                                UUID.randomUUID().toString(),
                                app.member().account()))
                .must(400);
    }

    @Test
    void problems_speak_indonesian_unless_asked_for_english(World world) {
        var app = world.app(world.newMember().join());
        var unknown = "/api/v1/claims/" + UUID.randomUUID();

        assertThat(app.http().get(unknown).must(404).text("title")).isEqualTo("Klaim tidak ditemukan");
        assertThat(app.http()
                        .with("Accept-Language", "en")
                        .get(unknown)
                        .must(404)
                        .text("title"))
                .isEqualTo("Claim not found");
        assertThat(app.http().get(unknown).body().path("traceId").asString("")).hasSize(32);
    }

    @Test
    void an_oversized_body_is_refused(World world) {
        var app = world.app(world.newMember().join());

        submitText(app, "{\"cause\": \"" + "x".repeat(200_000) + "\"}").must(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims?cursor=%ff, cursor",
        "/api/v1/notifications?cursor=junk, cursor",
        "/api/v1/operations/claim-service/dead-letters?olderThan=PT9223372036854775807S, olderThan",
        "/api/v1/operations/claim-service/audit-records?cursor=junk, cursor"
    })
    void a_query_that_cannot_be_read_names_its_parameter(String path, String parameter, World world) {
        var caller = path.contains("operations")
                ? world.backOffice()
                : world.app(world.newMember().join()).http();

        assertThat(caller.get(path).must(400).body().path("faults").toString()).contains("\"" + parameter + "\"");
    }

    @Test
    void a_query_with_an_equals_sign_in_its_value_is_legal(World world) {
        world.app(world.newMember().join())
                .http()
                .get("/api/v1/claims?x=a=b&y=%20")
                .must(200);
    }

    @Test
    void a_form_and_yaml_are_no_json(World world) {
        var app = world.app(world.newMember().join());

        for (var type : List.of("application/x-www-form-urlencoded", "application/yaml", "application/*")) {
            app.http()
                    .send(
                            "POST",
                            "/api/v1/members/me/data-updates",
                            type,
                            "address=100%".getBytes(StandardCharsets.UTF_8))
                    .must(415);
        }
        assertThat(app.http()
                        .with("Accept", "application/yaml")
                        .get("/api/v1/claims")
                        .must(406)
                        .problem())
                .isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"317401170890, 22000000001, nik", "3174014008900001, 22000000001, nik", "3174011708900001, 123, kpj"})
    void numbers_of_wrong_form_are_named(String nik, String kpj, String field, World world) {
        var answer = world.backOffice()
                .post(
                        "/api/v1/members",
                        Map.of(
                                "name", "SIAPA SAJA",
                                "nik", nik,
                                "kpj", kpj,
                                "birthDate", "1990-08-17",
                                "segment", "PU"));

        assertThat(answer.must(400).body().path("faults").toString()).contains("\"" + field + "\"");
        assertThat(answer.body().toString()).doesNotContain(nik);
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_answered_as_problems(World world) {
        var app = world.app(world.newMember().join());

        assertThat(app.http().get("/api/v1/nothing-here").must(404).text("type"))
                .startsWith("urn:jmo:problem:");
        assertThat(app.http()
                        .send("DELETE", "/api/v1/claims", "application/json", null)
                        .must(405)
                        .text("type"))
                .startsWith("urn:jmo:problem:");
    }

    @Test
    void a_photo_that_is_no_image_is_refused(World world) {
        selfieRefused(world, "certainly no photo".getBytes(StandardCharsets.UTF_8), 415);
    }

    @Test
    void a_photo_of_200_megapixels_is_refused_by_its_header(World world) {
        selfieRefused(world, Photos.pngHeader(20_000, 10_000), 422);
    }

    @Test
    void a_photo_without_a_face_asks_to_take_it_again(World world) {
        selfieRefused(world, Photos.landscape(), 422);
    }

    @Test
    void a_photo_with_two_faces_asks_to_be_alone(World world) {
        selfieRefused(world, Photos.sideBySide(World.portrait("eileen"), World.portrait("grace")), 422);
    }

    private static void selfieRefused(World world, byte[] photo, int status) {
        var app = world.app(world.newMember().join());
        var session = app.verificationSession();

        var shots = new ArrayList<>(World.camera().perform("eileen", session.actions()));
        shots.set(0, new Shot("FRONTAL", 0, photo));

        var answer = app.send(session, shots).must(status);

        assertThat(answer.text("type")).startsWith("urn:jmo:problem:");
        // The session is not used up: the member takes the photo again.
        app.perform(session, "eileen").must(200);
    }

    private static Http.Answer submitText(MemberApp app, String json) {
        return app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/v1/claims", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
