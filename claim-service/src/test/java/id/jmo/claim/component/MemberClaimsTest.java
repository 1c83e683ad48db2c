package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All claims of a member, as staff read them to help the member. */
class MemberClaimsTest extends ClaimComponentTest {

    @Test
    void officers_read_all_claims_of_a_member_the_latest_first_also_those_that_never_came_to_them() {
        MemberId member = eligibleMember(BALANCE);
        String cancelled = submittedBy(member);
        cancel(member, cancelled).must(200);
        awaitStatus(member, cancelled, "CANCELLED");
        awaitEligible(member);
        String reviewed = claimInReviewOf(member, BALANCE);

        for (String role : List.of("claims-officer", "complaint-officer", "auditor")) {
            List<JsonNode> claims = items(get("/api/v1/claims/members/" + member, Tokens.withRoles(role)));

            assertThat(claims)
                    .extracting(claim -> claim.path("claimId").asString())
                    .containsExactly(reviewed, cancelled);
            assertThat(claims)
                    .extracting(claim -> claim.path("reviewed").asBoolean())
                    .containsExactly(true, false);
            assertThat(claims.getFirst().at("/latest/code").asString()).isEqualTo("SENT_TO_REVIEW");
            assertThat(claims.toString()).as("the account is masked").doesNotContain("1234567890");
        }
    }

    @Test
    void a_member_without_a_claim_has_an_empty_list_and_every_look_is_recorded() {
        MemberId member = MemberId.next();

        assertThat(items(get("/api/v1/claims/members/" + member, Tokens.of("helper", "claims-officer"))))
                .isEmpty();

        List<JsonNode> records = items(
                get("/api/v1/operations/claim-service/audit-records?about=" + member, Tokens.withRoles("auditor")));
        assertThat(records)
                .extracting(record -> record.path("who").asString() + " "
                        + record.path("what").asString())
                .contains("helper GET /api/v1/claims/members/{memberId}");
    }
}
