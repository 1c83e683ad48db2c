package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.jmo.platform.testsupport.Realm;
import id.jmo.platform.values.MemberId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "spring.application.name=sample-service",
            "springdoc.api-docs.enabled=false",
            "jmo.security.keys-interval=4m",
            "jmo.security.open-paths=/api/v1/news/**"
        })
class KeycloakSecurityTest {

    private static final Realm REALM = new Realm();
    private static final String AUDIT = "/api/v1/operations/sample-service/audit-records";
    private static final MemberId OTHER = MemberId.of("01920000-0000-7000-8000-000000000002");

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("jmo.security.issuer-uri", REALM::issuer);
    }

    @AfterAll
    static void closeRealm() {
        REALM.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations store;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void forgetAudit() {
        store.remove(new Query(), MongoAuditTrail.COLLECTION);
        store.remove(new Query(), MongoAuditTrail.NOTES);
    }

    private static JWTClaimsSet.Builder member(MemberId id) {
        return REALM.claims("member", "offline_access").claim("member_id", id.toString());
    }

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

    @Test
    void every_request_of_staff_is_audited() throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer", "default").claim("name", "Rina Officer"));

        post("/api/v1/reviews/42/decision", officer);
        get("/api/v1/me", officer);
        get("/api/v1/me", REALM.token(member(SampleService.OWNER)));
        get("/api/v1/nowhere/else", officer);

        List<AuditRecord> records = recordsOnceAnswered();
        assertThat(records)
                .extracting(AuditRecord::method, AuditRecord::route, AuditRecord::status)
                .containsExactlyInAnyOrder(
                        tuple("POST", "/api/v1/reviews/{claimId}/decision", 200),
                        tuple("GET", "/api/v1/me", 403),
                        tuple("GET", "/api/v1/nowhere/else", 404));
        assertThat(records).filteredOn("method", "POST").singleElement().satisfies(record -> {
            assertThat(record.who()).isEqualTo("subject-1");
            assertThat(record.name()).isEqualTo("Rina Officer");
            assertThat(record.roles()).containsExactly("claims-officer");
            assertThat(record.variables()).containsEntry("claimId", "42");
            assertThat(record.at()).isEqualTo(SampleService.NOW);
        });
    }

    @Test
    void an_audit_record_is_never_changed_once_it_is_written() throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer"));

        post("/api/v1/reviews/42/decision?reason=Same+face", officer);
        recordsOnceAnswered();

        assertThat(store.findAll(Document.class, MongoAuditTrail.COLLECTION))
                .singleElement()
                .satisfies(record -> assertThat(record).doesNotContainKeys("status", "reason"));
    }

    @Test
    void a_list_names_in_its_audit_record_whose_data_it_showed() throws Exception {
        get("/api/v1/reviews", REALM.token(REALM.claims("claims-officer")));

        assertThat(recordsOnceAnswered())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.variables()).containsEntry("memberIds", SampleService.OWNER + "," + OTHER));
        assertThat(new MongoAuditTrail(store).readsOf(OTHER, SampleService.NOW, 10))
                .singleElement()
                .satisfies(look -> assertThat(look.route()).isEqualTo("/api/v1/reviews"));
        assertThat(new MongoAuditTrail(store).readsOf(MemberId.next(), SampleService.NOW, 10))
                .isEmpty();
    }

    @Test
    void what_members_change_by_which_they_are_reached_or_paid_is_audited_without_their_name() throws Exception {
        String owner = REALM.token(member(SampleService.OWNER).claim("name", "Eileen Collins"));
        post("/api/v1/contact", owner);
        get("/api/v1/me", owner);

        assertThat(recordsOnceAnswered()).singleElement().satisfies(record -> {
            assertThat(record.route()).isEqualTo("/api/v1/contact");
            assertThat(record.status()).isEqualTo(200);
            assertThat(record.roles()).containsExactly("member");
            assertThat(record.name()).isNull();
            assertThat(record.variables()).containsEntry("memberId", SampleService.OWNER.toString());
        });
        assertThat(new MongoAuditTrail(store).readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .as("a change of one's own is no look of somebody else")
                .isEmpty();
    }

    @Test
    void the_looks_at_a_member_are_found_behind_many_that_were_refused() throws Exception {
        MongoAuditTrail trail = new MongoAuditTrail(store);
        for (int i = 0; i < 450; i++) {
            trail.begin(lookAt(SampleService.OWNER, "record-%03d".formatted(i)));
            trail.end("record-%03d".formatted(i), i == 5 ? 200 : 403);
        }

        assertThat(trail.readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .extracting(AuditRecord::id)
                .containsExactly("record-005");
    }

    private static AuditRecord lookAt(MemberId member, String id) {
        return new AuditRecord(
                id,
                SampleService.NOW,
                "rina",
                "Rina Officer",
                List.of("claims-officer"),
                "GET",
                "/api/v1/members/{memberId}",
                Map.of("memberId", member.toString()),
                null,
                null,
                null,
                null);
    }

    @Test
    void a_look_at_a_case_is_one_at_the_data_of_its_member() throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer"));
        get("/api/v1/reviews/42", officer);
        get("/api/v1/reviews/43", officer);
        get("/api/v1/reviews/nobodys", officer);
        post("/api/v1/reviews/42/decision", officer);
        recordsOnceAnswered();

        assertThat(new MongoAuditTrail(store).readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.route()).isEqualTo("/api/v1/reviews/{claimId}");
                    assertThat(look.variables()).containsEntry("claimId", "42");
                    assertThat(look.roles()).containsExactly("claims-officer");
                });
    }

    /** The status is written when the answer is on its way already. */
    private List<AuditRecord> recordsOnceAnswered() {
        MongoAuditTrail trail = new MongoAuditTrail(store);
        return await().until(
                        () -> trail.list(new MongoAuditTrail.Selection(null, null, null), 100),
                        records -> records.stream().allMatch(record -> record.status() != null));
    }

    @Test
    void an_audit_record_holds_who_did_what_when_and_why() throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer").subject("rina"));
        post("/api/v1/reviews/42/decision?reason=Same+face", officer);
        get("/api/v1/me", officer);

        recordsOnceAnswered();

        HttpResponse<String> answer = get(AUDIT, REALM.token(REALM.claims("auditor")));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode items = JsonMapper.shared().readTree(answer.body()).path("items");
        assertThat(items.values())
                .extracting(item -> item.path("what").asString())
                .as("the latest first, this very look included")
                .containsExactly("GET " + AUDIT, "GET /api/v1/me", "POST /api/v1/reviews/{claimId}/decision");
        JsonNode decision = items.path(2);
        assertThat(decision.path("who").asString()).isEqualTo("rina");
        assertThat(decision.path("at").asString()).startsWith("2026-11-22T10:00:00");
        assertThat(decision.at("/about/claimId").asString()).isEqualTo("42");
        assertThat(decision.path("query").asString()).isEqualTo("reason=Same+face");
        assertThat(decision.path("reason").asString()).isEqualTo("Same face");
        assertThat(decision.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void records_are_read_by_person_and_route_and_a_page_at_a_time() throws Exception {
        String rina = REALM.token(REALM.claims("claims-officer").subject("rina"));
        String auditor = REALM.token(REALM.claims("auditor").subject("audy"));
        post("/api/v1/reviews/1/decision", rina);
        post("/api/v1/reviews/2/decision", rina);
        get("/api/v1/me", rina);

        String page =
                get(AUDIT + "?who=rina&route=/api/v1/reviews&limit=1", auditor).body();
        JsonNode first = JsonMapper.shared().readTree(page);
        String rest = get(
                        AUDIT + "?who=rina&route=/api/v1/reviews&cursor="
                                + first.path("next").asString(),
                        auditor)
                .body();
        JsonNode second = JsonMapper.shared().readTree(rest);

        assertThat(first.at("/items/0/about/claimId").asString()).isEqualTo("2");
        assertThat(second.path("items").values())
                .extracting(item -> item.at("/about/claimId").asString())
                .containsExactly("1");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "zzzz", "1-1-1-1-1"})
    void a_cursor_of_no_page_of_records_is_a_fault(String cursor) throws Exception {
        String auditor = REALM.token(REALM.claims("auditor").subject("audy"));

        assertProblem(get(AUDIT + "?cursor=" + cursor, auditor), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "claims-officer", "complaint-officer"})
    void only_operators_and_auditors_read_the_records(String role) throws Exception {
        assertProblem(get(AUDIT, REALM.token(REALM.claims(role))), 403, "not-allowed");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET(), token);
    }

    private HttpResponse<String> post(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody()), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:jmo:problem:" + slug + "\"");
    }
}
