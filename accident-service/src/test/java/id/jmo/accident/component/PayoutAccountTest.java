package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the benefit goes: only a member who is there says so, and reads of it. */
class PayoutAccountTest extends AccidentComponentTest {

    private static final Map<String, Object> THIEFS = Map.of("bankCode", "008", "accountNumber", "2234567890");

    private MemberId member;
    private String accident;

    @BeforeEach
    void notified() {
        member = knownMember();
        accident = notifiedBy(member);
    }

    @Test
    void who_came_to_the_members_session_cannot_have_the_benefit_sent_elsewhere() {
        giveAccount(member, accident, Requests.account()).must(200);

        refusedFor(judgedSelfie(member, "PAYOUT_ACCOUNT", "NO_MATCH", Instant.now()), "selfie-not-matched");
        refusedFor(
                judgedSelfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now().minusSeconds(3_600)), "selfie-too-old");
        List<String> notOfThis = List.of(
                judgedSelfie(member, "DATA_UPDATE", "MATCH", Instant.now()),
                judgedSelfie(MemberId.next(), "PAYOUT_ACCOUNT", "MATCH", Instant.now()),
                UUID.randomUUID().toString());
        for (String verification : notOfThis) {
            giveAccount(member, accident, verification, THIEFS).mustBeProblem(409, "selfie-not-judged");
        }
        assertThat(account()).isEqualTo("014");
    }

    @Test
    void a_selfie_serves_one_account() {
        String selfie = judgedSelfie(member, "PAYOUT_ACCOUNT", "MATCH", Instant.now());
        giveAccount(member, accident, selfie, Requests.account()).must(200);

        refusedFor(selfie, "selfie-used");
        assertThat(account()).isEqualTo("014");
    }

    @Test
    void the_same_account_again_changes_nothing_and_needs_no_selfie() {
        giveAccount(member, accident, Requests.account()).must(200);

        giveAccount(member, accident, UUID.randomUUID().toString(), Requests.account())
                .must(200);
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);

        published(accident, "stage-one-reported");
        assertThat(given()).hasSize(1);
    }

    @Test
    void every_account_that_is_given_in_the_members_name_is_made_known() {
        giveAccount(member, accident, Requests.account()).must(200);
        giveAccount(member, accident, THIEFS).must(200);

        assertThat(published(accident, "payout-account-given")
                        .json()
                        .path("memberId")
                        .asString())
                .isEqualTo(member.toString());
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(given()).hasSize(2));
    }

    @Test
    void after_a_return_even_the_same_account_needs_a_selfie_as_it_is_paid_to_again() {
        MemberId injured = knownMember();
        String returned = caseInReviewOf(injured);
        byOfficer(OFFICER_1, returned, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .must(200);
        others.refusesToPay(
                returned,
                injured,
                published(returned, "benefit-ordered").json().path("payoutId").asString(),
                "ACCOUNT_CLOSED");
        awaitStatus(injured, returned, "RETURNED");

        giveAccount(injured, returned, UUID.randomUUID().toString(), Requests.account())
                .mustBeProblem(409, "selfie-not-judged");
        giveAccount(injured, returned, Requests.account()).must(200);
    }

    private void refusedFor(String verification, String fault) {
        ApiResponse refused = giveAccount(member, accident, verification, THIEFS);
        assertThat(refused.must(422).faults()).containsExactly("verificationId: " + fault);
    }

    private String account() {
        return read(member, accident).must(200).text("/payout/bankCode");
    }

    private List<String> given() {
        return factsOf(accident).stream().filter("payout-account-given"::equals).toList();
    }
}
