package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

/** Officers come from a number on a card to the member. */
class MemberSearchTest extends AccountComponentTest {

    private static final String SEARCHES = "/api/v1/members/searches";

    @Test
    void an_officer_finds_a_member_by_nik_or_kpj_and_learns_the_id_alone() {
        String nik = freshNik();
        MemberId id = MemberId.next();
        Map<String, Object> registration = registration(id, nik);
        post("/api/v1/members", officer(), registration).expectStatus().isCreated();

        for (Map<String, Object> number :
                List.<Map<String, Object>>of(Map.of("nik", nik), Map.of("kpj", registration.get("kpj")))) {
            post(SEARCHES, officer(), withReason(number))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json("{\"memberId\":\"" + id + "\"}", JsonCompareMode.STRICT);
        }
    }

    @Test
    void the_search_is_recorded_with_its_reason_and_without_the_number() {
        String nik = freshNik();

        post(SEARCHES, officer(), withReason(Map.of("nik", nik))).expectStatus().isNotFound();

        String records = new String(
                get("/api/v1/operations/account-service/audit-records?route=" + SEARCHES, Tokens.withRoles("auditor"))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                UTF_8);
        assertThat(records).contains("The member is at the counter").doesNotContain(nik);
    }

    @Test
    void a_search_without_a_number_with_two_or_without_a_reason_names_every_fault() {
        post(SEARCHES, officer(), Map.of("nik", "123", "kpj", "12"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[?(@.field == 'nik')]")
                .exists()
                .jsonPath("$.faults[?(@.field == 'kpj')]")
                .exists()
                .jsonPath("$.faults[?(@.field == 'reason')]")
                .exists()
                .jsonPath("$.faults[?(@.code == 'one-number-needed')]")
                .exists();
    }

    @Test
    void a_member_cannot_search_for_others() {
        post(SEARCHES, Tokens.member(MemberId.next()), withReason(Map.of("nik", freshNik())))
                .expectStatus()
                .isForbidden();
    }

    private static Map<String, Object> withReason(Map<String, Object> number) {
        Map<String, Object> request = new HashMap<>(number);
        request.put("reason", "The member is at the counter");
        return request;
    }
}
