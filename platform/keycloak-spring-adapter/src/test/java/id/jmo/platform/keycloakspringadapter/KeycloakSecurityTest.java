package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.jmo.platform.testsupport.Realm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and as whom. */
class KeycloakSecurityTest extends SampleServiceTest {

    @Test
    void a_member_is_known_by_the_token() throws Exception {
        HttpResponse<String> answer = get("/api/v1/me", REALM.token(member(SampleService.OWNER)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("subject-1 eileen true " + SampleService.OWNER);
    }

    @Test
    void without_a_token_not_even_the_existence_of_a_path_is_shown() throws Exception {
        for (String path : List.of("/api/v1/me", "/api/v1/nowhere", "/api/v1/forgotten", "/actuator/env")) {
            HttpResponse<String> answer = get(path, null);
            assertProblem(answer, 401, "token-missing");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void expired_foreign_forged_and_misdirected_tokens_are_refused() throws Exception {
        Instant longAgo = Instant.now().minusSeconds(3600);
        List<String> refused = List.of(
                "rubbish",
                "a.b.c",
                REALM.token(member(SampleService.OWNER).expirationTime(Date.from(longAgo))),
                REALM.token(member(SampleService.OWNER).audience("another-api")),
                REALM.token(member(SampleService.OWNER).audience(List.of())),
                REALM.token(member(SampleService.OWNER).issuer("http://localhost:1/realms/other")),
                REALM.token(member(SampleService.OWNER)
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))),
                REALM.token(member(SampleService.OWNER).subject(null).claim("azp", null)),
                Realm.sign(member(SampleService.OWNER), Realm.FOREIGN_KEY),
                Realm.sign(member(SampleService.OWNER), Realm.FORGED_KEY),
                new PlainJWT(member(SampleService.OWNER).build()).serialize());

        for (String token : refused) {
            HttpResponse<String> answer = get("/api/v1/me", token);
            assertProblem(answer, 401, "token-invalid");
            assertThat(answer.body()).doesNotContain("Jwt", "kid", "audience");
        }
    }

    @Test
    void forged_keys_cannot_flood_keycloak() throws Exception {
        get("/api/v1/me", REALM.token(member(SampleService.OWNER)));
        int before = REALM.fetches.get();
        for (int i = 0; i < 20; i++) {
            String token = Realm.sign(member(SampleService.OWNER), Realm.FOREIGN_KEY);
            assertProblem(get("/api/v1/me", token), 401, "token-invalid");
        }

        assertThat(REALM.fetches.get() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void a_token_in_the_query_is_no_token() throws Exception {
        assertProblem(
                get("/api/v1/me?access_token=" + REALM.token(member(SampleService.OWNER)), null), 401, "token-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "member,            /api/v1/me,        200",
        "claims-officer,    /api/v1/me,        403",
        "auditor,           /api/v1/either,    200",
        "member,            /api/v1/either,    200",
        "operator,          /api/v1/either,    403",
        "auditor,           /api/v1/officer-me, 403",
        "stranger,          /api/v1/me,        403",
        "ROLE_member,       /api/v1/me,        403",
        "member,            /api/v1/forgotten, 403",
        "operator,          /api/v1/forgotten, 403",
        "member,            /actuator/env,     403",
        "member,            /api/v1/nowhere,   404"
    })
    void only_the_roles_of_the_method_or_its_class_are_allowed(String role, String path, int status) throws Exception {
        String token = REALM.token(REALM.claims(role).claim("member_id", SampleService.OWNER.toString()));

        HttpResponse<String> answer = get(path, token);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertProblem(answer, 403, "not-allowed");
        }
    }

    @Test
    void whoever_has_a_token_may_ask_which_methods_an_address_has() throws Exception {
        HttpRequest.Builder options = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody());

        assertProblem(client.send(options.build(), BodyHandlers.ofString()), 401, "token-missing");

        HttpResponse<String> answer = client.send(
                options.header("Authorization", "Bearer " + REALM.token(member(SampleService.OWNER)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,OPTIONS");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void roles_outside_of_the_realms_list_do_not_count() throws Exception {
        JWTClaimsSet.Builder claims = REALM.claims()
                .claim("roles", List.of("member"))
                .claim("resource_access", Map.of("jmo-api", Map.of("roles", List.of("member"))))
                .claim("scope", "member");

        assertProblem(get("/api/v1/me", REALM.token(claims)), 403, "not-allowed");
        assertProblem(
                get("/api/v1/me", REALM.token(REALM.claims().claim("realm_access", "member"))), 403, "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-uuid"})
    void a_member_without_a_member_id_is_refused(String memberId) throws Exception {
        assertProblem(
                get("/api/v1/me", REALM.token(REALM.claims("member").claim("member_id", memberId))), 403, "no-member");
    }

    @Test
    void an_officer_is_no_member_even_with_a_member_id() throws Exception {
        String token = REALM.token(REALM.claims("operator").claim("member_id", SampleService.OWNER.toString()));

        assertProblem(get("/api/v1/officer-me", token), 403, "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims-officer", "operator"})
    void who_works_here_has_no_role_without_a_second_factor(String role) throws Exception {
        String byPassword = REALM.token(REALM.claims(role).claim("second_factor", null));

        assertProblem(get("/api/v1/reviews/42", byPassword), 403, "not-allowed");
        assertThat(get("/api/v1/reviews/42", REALM.token(REALM.claims(role))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"jmo-app,403", "jmo-api-page,403", "'',403", ",403", "jmo-staff,200", "jmo-seed,200"})
    void who_works_here_has_no_role_in_a_token_of_a_client_that_is_not_of_staff(String client, int status)
            throws Exception {
        String token = REALM.token(REALM.claims("claims-officer").claim("azp", client));

        assertThat(get("/api/v1/reviews/42", token).statusCode()).isEqualTo(status);
        assertThat(post("/api/v1/reviews/42/decision", token).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "member,          /api/v1/me",
        "employer,        /api/v1/whom-i-act-for",
        "health-facility, /api/v1/whom-i-act-for",
        "outage-reporter, /api/v1/outages"
    })
    void who_does_not_work_here_has_a_role_at_any_client_and_without_a_second_factor(String role, String path)
            throws Exception {
        String token = REALM.token(REALM.claims(role)
                .claim("azp", "jmo-gateway")
                .claim("second_factor", null)
                .claim("member_id", SampleService.OWNER.toString()));

        assertThat(get(path, token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_member_who_works_here_too_is_a_member_without_a_second_factor() throws Exception {
        String both = REALM.token(REALM.claims("member", "auditor")
                .claim("member_id", SampleService.OWNER.toString())
                .claim("second_factor", null));

        assertThat(get("/api/v1/me", both).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({",403", "'',403", "nobody,403", "none,200", "01920000-0000-7000-8000-000000000002,200"})
    void an_account_of_staff_that_says_not_which_member_it_is_decides_nothing(String memberId, int status)
            throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer").claim("member_id", memberId));

        assertThat(post("/api/v1/reviews/42/decision", officer).statusCode()).isEqualTo(status);
        assertThat(get("/api/v1/reviews/42", officer).statusCode())
                .as("it may look")
                .isEqualTo(200);
    }

    @Test
    void another_members_resource_is_answered_as_not_found() throws Exception {
        assertThat(get("/api/v1/claims/7", REALM.token(member(SampleService.OWNER)))
                        .body())
                .isEqualTo("claim 7");
        assertProblem(get("/api/v1/claims/7", REALM.token(member(OTHER))), 404, "claim-not-found");
        assertProblem(get("/api/v1/claims/7", REALM.token(REALM.claims("member"))), 404, "claim-not-found");
    }

    @Test
    void health_and_api_documents_need_no_token() throws Exception {
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(get("/v3/api-docs", null).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_for_everybody_needs_no_token() throws Exception {
        HttpResponse<String> answer = get("/api/v1/news/1", null);

        assertThat(answer.body()).isEqualTo("news 1");
        assertThat(get("/api/v1/news/1", REALM.token(REALM.claims("stranger"))).statusCode())
                .isEqualTo(200);
        assertProblem(get("/api/v1/news/1", "rubbish"), 401, "token-invalid");
    }

    @Test
    void an_open_path_opens_only_the_methods_that_say_so_and_a_method_only_where_its_path_is_open() throws Exception {
        assertProblem(post("/api/v1/news/1", null), 401, "token-missing");
        assertProblem(post("/api/v1/news/1", REALM.token(REALM.claims("auditor"))), 403, "not-allowed");
        assertThat(post("/api/v1/news/1", REALM.token(REALM.claims("editor"))).body())
                .isEqualTo("written 1");
        assertProblem(get("/api/v1/news/forgotten", null), 401, "token-missing");
        assertProblem(get("/api/v1/private-news", null), 401, "token-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "employer,        employer_number, JK004217, JK004217 -",
        "health-facility, facility_code,   KLN00012, - KLN00012",
        "supervisor,      employer_number, JK004217, - -",
        "employer,        facility_code,   KLN00012, - -",
        "employer,        employer_number, '',       - -",
        "employer,        employer_number, a b,      - -"
    })
    void an_employer_and_a_clinic_are_known_by_the_token(String role, String claim, String value, String known)
            throws Exception {
        String token = REALM.token(REALM.claims(role).claim(claim, value));

        assertThat(get("/api/v1/whom-i-act-for", token).body()).isEqualTo(known);
    }

    @Test
    void an_asynchronous_answer_is_not_checked_again() throws Exception {
        HttpResponse<String> answer = get("/api/v1/later", REALM.token(member(SampleService.OWNER)));

        assertThat(answer.body()).isEqualTo("later subject-1");
    }

    @Test
    void a_machine_without_a_subject_is_known_by_its_client() throws Exception {
        String token = REALM.token(
                REALM.claims("member").subject(null).claim("azp", "jmo-seed").claim("member_id", OTHER.toString()));

        assertThat(get("/api/v1/me", token).body()).startsWith("client:jmo-seed ");
    }
}
