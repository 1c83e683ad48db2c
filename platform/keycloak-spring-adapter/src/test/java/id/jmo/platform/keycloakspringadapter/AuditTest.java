package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import id.jmo.platform.values.MemberId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What is recorded of those who look and decide. */
class AuditTest extends SampleServiceTest {

    @Autowired
    private MongoClient mongo;

    @Autowired
    private MongoDatabaseFactory databases;

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

    @ParameterizedTest
    @CsvSource({",jmo-staff,second-factor", "otp,jmo-app,client-of-staff", ",jmo-app,second-factor"})
    void a_refusal_for_want_of_a_second_factor_or_of_the_client_of_staff_is_audited(
            String factor, String client, String lacking) throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer", "auditor")
                .claim("name", "Rina Officer")
                .claim("second_factor", factor)
                .claim("azp", client));

        assertProblem(get("/api/v1/reviews/42", officer), 403, "not-allowed");
        assertProblem(get("/api/v1/nowhere/else", officer), 404, "path-not-found");

        assertThat(recordsOnceAnswered()).allSatisfy(record -> {
            assertThat(record.who()).isEqualTo("subject-1");
            assertThat(record.name()).isEqualTo("Rina Officer");
            assertThat(record.roles()).isEmpty();
            assertThat(record.variables())
                    .containsEntry("uncountedRoles", "auditor,claims-officer")
                    .containsEntry("lacking", lacking);
        });
        assertThat(recordsOnceAnswered())
                .extracting(AuditRecord::route, AuditRecord::status)
                .containsExactlyInAnyOrder(tuple("/api/v1/reviews/{claimId}", 403), tuple("/api/v1/nowhere/else", 404));
        assertThat(new MongoAuditTrail(audit).readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .as("who saw the member's data")
                .isEmpty();
    }

    @Test
    void what_an_officer_does_as_a_member_without_a_second_factor_is_not_audited() throws Exception {
        String both = REALM.token(REALM.claims("member", "auditor")
                .claim("member_id", SampleService.OWNER.toString())
                .claim("second_factor", null));

        get("/api/v1/me", both);
        get("/api/v1/news/1", both);

        assertThat(store.findAll(Document.class, MongoAuditTrail.COLLECTION)).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void while_the_disk_of_the_audit_is_full_staff_see_and_decide_nothing_and_are_asked_to_come_again(
            CapturedOutput log) throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer"));
        int decided = SampleService.DECISIONS.get();
        SampleService.AUDIT_FULL.set(true);
        try {
            HttpResponse<String> look = get("/api/v1/reviews/42", officer);

            assertProblem(look, 503, "store-unavailable");
            assertThat(look.headers().firstValue("Retry-After")).isPresent();
            assertProblem(post("/api/v1/reviews/42/decision", officer), 503, "store-unavailable");
            assertThat(SampleService.DECISIONS).hasValue(decided);
            assertThat(log).contains("The database is unavailable: ", "OutOfDiskSpace", "No space left on device");
            assertThat(get("/api/v1/me", REALM.token(member(SampleService.OWNER)))
                            .statusCode())
                    .as("who is not audited goes on")
                    .isEqualTo(200);
        } finally {
            SampleService.AUDIT_FULL.set(false);
        }

        assertThat(post("/api/v1/reviews/42/decision", officer).statusCode()).isEqualTo(200);
        assertThat(SampleService.DECISIONS).hasValue(decided + 1);
        assertThat(recordsOnceAnswered()).extracting(AuditRecord::method).containsExactly("POST");
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
    void the_record_of_a_file_says_which_one_and_once_it_was_read_how_many_lines_and_what_sum_it_has() {
        MongoAuditTrail trail = new MongoAuditTrail(audit);
        AuditRecord upload = lookAt(OTHER, "upload");
        trail.begin(upload);
        trail.addFile("upload", "abc123", 4_711);

        assertThat(onlyRecord().variables())
                .containsEntry("fileSha256", "abc123")
                .containsEntry("fileBytes", "4711")
                .doesNotContainKey("fileLines");

        trail.addFileContent("upload", 12, Map.of("amount", 3_000_000L));
        trail.addFileContent("upload", 12, Map.of("amount", 3_000_000L));

        assertThat(onlyRecord().variables())
                .containsEntry("fileLines", "12")
                .containsEntry("fileSum.amount", "3000000");
    }

    private AuditRecord onlyRecord() {
        return new MongoAuditTrail(audit).list(MongoAuditTrail.Selection.ALL, 2).getFirst();
    }

    @Test
    void in_the_database_of_its_audit_a_service_inserts_and_finds_and_does_nothing_else() throws Exception {
        post("/api/v1/reviews/42/decision?reason=Same+face", REALM.token(REALM.claims("claims-officer")));
        get("/api/v1/reviews", REALM.token(REALM.claims("claims-officer")));
        String id = recordsOnceAnswered().getFirst().id();
        get(AUDIT, REALM.token(REALM.claims("auditor")));
        MongoAuditTrail trail = new MongoAuditTrail(new AuditDatabase(mongo, databases));
        trail.addFile(id, "abc123", 4_711);
        trail.addFileContent(id, 12, Map.of());
        trail.addFileContent(id, 12, Map.of());
        trail.readsOf(OTHER, SampleService.NOW, 10);
        recordsOnceAnswered();

        assertThat(SampleService.COMMANDS).containsExactlyInAnyOrder("insert", "find", "createIndexes");
    }

    @Test
    void records_of_an_earlier_version_are_taken_over_once() {
        Document earlier = new Document("_id", "0192-earlier").append("who", "rina");
        audit.adopt(MongoAuditTrail.COLLECTION, List.of(earlier));
        audit.adopt(MongoAuditTrail.COLLECTION, List.of(earlier, new Document("_id", "0192-next")));

        assertThat(store.findAll(Document.class, MongoAuditTrail.COLLECTION))
                .extracting(record -> record.getString("_id"))
                .containsExactlyInAnyOrder("0192-earlier", "0192-next");
    }

    @Test
    void a_list_names_in_its_audit_record_whose_data_it_showed() throws Exception {
        get("/api/v1/reviews", REALM.token(REALM.claims("claims-officer")));

        assertThat(recordsOnceAnswered())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.variables()).containsEntry("memberIds", SampleService.OWNER + "," + OTHER));
        assertThat(new MongoAuditTrail(audit).readsOf(OTHER, SampleService.NOW, 10))
                .singleElement()
                .satisfies(look -> assertThat(look.route()).isEqualTo("/api/v1/reviews"));
        assertThat(new MongoAuditTrail(audit).readsOf(MemberId.next(), SampleService.NOW, 10))
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
        assertThat(new MongoAuditTrail(audit).readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .as("a change of one's own is no look of somebody else")
                .isEmpty();
    }

    @Test
    void the_looks_at_a_member_are_found_behind_many_that_were_refused() throws Exception {
        MongoAuditTrail trail = new MongoAuditTrail(audit);
        for (int i = 0; i < 450; i++) {
            trail.begin(lookAt(SampleService.OWNER, "record-%03d".formatted(i)));
            trail.end("record-%03d".formatted(i), i == 5 ? 200 : 403);
        }

        assertThat(trail.readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .extracting(AuditRecord::id)
                .containsExactly("record-005");
    }

    @Test
    void a_look_at_a_case_is_one_at_the_data_of_its_member() throws Exception {
        String officer = REALM.token(REALM.claims("claims-officer"));
        get("/api/v1/reviews/42", officer);
        get("/api/v1/reviews/43", officer);
        get("/api/v1/reviews/nobodys", officer);
        post("/api/v1/reviews/42/decision", officer);
        recordsOnceAnswered();

        assertThat(new MongoAuditTrail(audit).readsOf(SampleService.OWNER, SampleService.NOW, 10))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.route()).isEqualTo("/api/v1/reviews/{claimId}");
                    assertThat(look.variables()).containsEntry("claimId", "42");
                    assertThat(look.roles()).containsExactly("claims-officer");
                });
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
}
