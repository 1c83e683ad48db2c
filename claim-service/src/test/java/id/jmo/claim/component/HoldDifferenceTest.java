package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.claim.application.CompareHolds;
import id.jmo.claim.application.HoldComparison;
import id.jmo.claim.application.HoldDifferences;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What the ledger holds for no open claim: on the operators' list, and asked for again. */
class HoldDifferenceTest extends ClaimComponentTest {

    @Autowired
    private CompareHolds compareHolds;

    @Autowired
    private HoldDifferences differences;

    private static final String PATH = "/api/v1/operations/claim-service/hold-differences";

    @Test
    void the_hold_of_a_rejected_claim_that_was_never_released_is_listed_and_the_rejection_published_again() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        others.holds(claim, member, BALANCE);
        awaitHeld(member, BALANCE);
        others.refusesIdentity(claim, member);
        awaitStatus(member, claim, "REJECTED");

        compare();

        await().atMost(TIMEOUT).until(() -> isListed(member));
        JsonNode difference = listed().body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("memberId").asString().equals(member.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(difference.path("held").asLong()).isEqualTo(BALANCE);
        assertThat(difference.path("lastClaimId").asString()).isEqualTo(claim);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(factsOf(claim)).containsExactly("submitted", "rejected", "rejected"));

        others.releases(claim, member, BALANCE);
        awaitHeld(member, 0);
        compare();

        await().atMost(TIMEOUT).until(() -> !isListed(member));
    }

    @Test
    void what_is_held_for_an_open_claim_or_for_one_that_came_back_is_no_difference() {
        MemberId open = eligibleMember(BALANCE);
        String verifying = submittedBy(open);
        others.holds(verifying, open, BALANCE);
        MemberId returned = eligibleMember(BALANCE);
        String old = payingClaimOf(returned, BALANCE);
        String payout = payoutOf(old);
        others.settles(old, returned, payout, BALANCE, 0);
        awaitStatus(returned, old, "COMPLETED");
        others.sendsBack(old, returned, payout, BALANCE, "ACCOUNT_CLOSED");
        others.reverses(old, returned, payout, BALANCE);
        awaitStatus(returned, old, "RETURNED");
        awaitHeld(open, BALANCE);
        awaitHeld(returned, BALANCE);
        MemberId differing = eligibleMember(BALANCE);
        others.holds(submittedAndCancelledBy(differing), differing, BALANCE);
        awaitHeld(differing, BALANCE);

        compare();

        await().atMost(TIMEOUT).until(() -> isListed(differing));
        assertThat(isListed(open)).isFalse();
        assertThat(isListed(returned)).isFalse();
    }

    @Test
    void a_comparison_whose_instance_has_died_goes_on_behind_the_member_whom_it_compared_last() {
        MemberId compared = eligibleMember(BALANCE);
        others.holds(submittedAndCancelledBy(compared), compared, BALANCE);
        MemberId next = eligibleMember(BALANCE);
        others.holds(submittedAndCancelledBy(next), next, BALANCE);
        awaitHeld(compared, BALANCE);
        awaitHeld(next, BALANCE);
        differences.begin(new HoldComparison(HoldComparison.Phase.HOLDS, compared));

        compareHolds.goOn();

        assertThat(isListed(next)).isTrue();
        assertThat(isListed(compared)).isFalse();
        assertThat(differences.underWay()).isEmpty();
    }

    @Test
    void operators_compare_and_auditors_read() {
        get(PATH, Tokens.withRoles("auditor")).must(200);
        get(PATH, Tokens.withRoles("claims-officer")).must(403);
        send(HttpMethod.POST, PATH, Tokens.withRoles("auditor"), null, Map.of()).must(403);
        get(PATH + "?cursor=junk", Tokens.withRoles("operator")).must(400);
    }

    private String submittedAndCancelledBy(MemberId member) {
        String claim = submittedBy(member);
        cancel(member, claim).must(200);
        return claim;
    }

    private void compare() {
        send(HttpMethod.POST, PATH, Tokens.withRoles("operator"), null, Map.of())
                .must(202);
    }

    private ApiResponse listed() {
        return get(PATH, Tokens.withRoles("operator")).must(200);
    }

    private boolean isListed(MemberId member) {
        return listed().body()
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("memberId").asString().equals(member.toString()));
    }

    private void awaitHeld(MemberId member, long held) {
        await().atMost(TIMEOUT).until(() -> {
            JsonNode savings = eligibility(member).body();
            return savings.path("balance").asLong() - savings.path("available").asLong() == held;
        });
    }
}
