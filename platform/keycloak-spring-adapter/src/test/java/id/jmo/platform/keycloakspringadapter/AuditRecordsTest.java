package id.jmo.platform.keycloakspringadapter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.MemberId;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who reads the records of the audit, and how they are found. */
class AuditRecordsTest extends SampleServiceTest {

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

    @Test
    void records_are_read_by_the_member_they_are_about_or_whom_a_list_showed() throws Exception {
        String rina = REALM.token(REALM.claims("claims-officer").subject("rina"));
        String auditor = REALM.token(REALM.claims("auditor").subject("audy"));
        get("/api/v1/reviews/42", rina);
        get("/api/v1/reviews", rina);
        get("/api/v1/reviews/nobodys", rina);
        recordsOnceAnswered();

        assertThat(looksAt(SampleService.OWNER, "", auditor))
                .containsExactly("GET /api/v1/reviews", "GET /api/v1/reviews/{claimId}");
        assertThat(looksAt(OTHER, "", auditor)).containsExactly("GET /api/v1/reviews");
        assertThat(looksAt(SampleService.OWNER, "&route=/api/v1/reviews/", auditor))
                .containsExactly("GET /api/v1/reviews/{claimId}");
        assertThat(looksAt(SampleService.OWNER, "&who=nobody", auditor)).isEmpty();
        JsonNode first = JsonMapper.shared()
                .readTree(get(AUDIT + "?limit=1&about=" + SampleService.OWNER, auditor)
                        .body());
        assertThat(looksAt(SampleService.OWNER, "&cursor=" + first.path("next").asString(), auditor))
                .containsExactly("GET /api/v1/reviews/{claimId}");
    }

    private List<String> looksAt(MemberId member, String more, String auditor) throws Exception {
        return JsonMapper.shared()
                .readTree(get(AUDIT + "?about=" + member + more, auditor).body())
                .path("items")
                .valueStream()
                .map(item -> item.path("what").asString())
                .toList();
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
}
