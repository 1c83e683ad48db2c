package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.inquiry.AccountInquiries;
import id.jmo.payout.application.inquiry.EraseInquiries;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whose account it is that a member names in a data update, or asks about before a claim. */
class AccountInquiryTest extends PayoutComponentTest {

    private static final String UPDATES = "jmo.data-updates.v1";
    private static final String GIVEN = "id.jmo.data-update.bank-account-given.v1";
    private static final String CHECKS = "jmo.bank-account-checks.v1";
    private static final String REQUESTED = "id.jmo.bank-account-check.requested.v1";
    private static final String ANSWERS = "jmo.account-inquiries.v1";
    private static final String ANSWERED = "id.jmo.account-inquiry.answered.v1";
    private static final String COLLECTION = "accountInquiries";

    @Autowired
    MongoOperations mongo;

    @Autowired
    EraseInquiries erasure;

    @Autowired
    AccountInquiries inquiries;

    record Given(MemberId memberId, String inquiryId, Account account, Instant validUntil) {}

    @ParameterizedTest
    @CsvSource({
        "EILEEN COLLINS, ACTIVE, OWN_ACCOUNT",
        "Hj. EILEEN COLLINS S.E., ACTIVE, OWN_ACCOUNT",
        "SOMEBODY ELSE, ACTIVE, HOLDER_NAME_DIFFERS",
        "EILEEN COLLINS, CLOSED, ACCOUNT_CLOSED",
        "EILEEN COLLINS, DORMANT, ACCOUNT_DORMANT"
    })
    void the_bank_says_whether_an_account_is_open_and_the_members(String holder, String status, String outcome) {
        Case account = newCase(holder, ",\"status\":\"%s\"".formatted(status));

        String inquiry = ask(account.memberId(), "014", account.account(), inAWeek());

        PublishedEvent answer = topics.await(ANSWERS, ANSWERED, inquiry);
        assertThat(answer.json().path("outcome").asString()).isEqualTo(outcome);
        assertThat(answer.json().toString()).doesNotContain(account.account(), "COLLINS");
        assertThat(stored(inquiry)).doesNotContainKeys("account", "dueAt");
        assertThat(SandboxBank.transfersTo(account.account())).isZero();
    }

    @Test
    void an_account_at_a_bank_that_does_not_exist_is_unknown() {
        Case account = newCase();

        String inquiry = ask(account.memberId(), "999", account.account(), inAWeek());

        assertThat(topics.await(ANSWERS, ANSWERED, inquiry)
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    void a_bank_that_is_away_is_asked_again_and_answers_once() {
        Case account = newCase();
        long fault = SandboxBank.fault("inquiry", account.account(), "HTTP_500", "");
        String inquiry = ask(account.memberId(), "014", account.account(), inAWeek());
        await().until(() -> stored(inquiry) != null && stored(inquiry).getInteger("tries") > 1);
        assertThat(stored(inquiry).toJson()).doesNotContain(account.account(), "COLLINS");

        SandboxBank.clearFault(fault);
        topics.await(ANSWERS, ANSWERED, inquiry);
        ask(account.memberId(), inquiry, "014", account.account(), inAWeek());
        topics.await(ANSWERS, ANSWERED, ask(account.memberId(), "014", account.account(), inAWeek()));

        assertThat(topics.published(ANSWERS, inquiry)).hasSize(1);
    }

    @Test
    void nothing_is_asked_or_kept_when_nobody_waits_for_the_answer_any_more() {
        Case account = newCase();
        String late =
                ask(account.memberId(), "014", account.account(), Instant.now().minusSeconds(1));
        String inquiry = ask(account.memberId(), "014", account.account(), inAWeek());
        topics.await(ANSWERS, ANSWERED, inquiry);
        assertThat(stored(late)).isNull();
        await().until(() -> !stored(inquiry).containsKey("pending"));

        erasure.due(inAWeek().plusSeconds(60), 100).forEach(erasure::erase);

        assertThat(stored(inquiry)).isNull();
    }

    @Test
    void who_asks_before_a_claim_is_answered_as_in_a_data_update() {
        Case account = newCase();
        String inquiry = UUID.randomUUID().toString();

        ask(
                CHECKS,
                REQUESTED,
                account.memberId(),
                inquiry,
                "014",
                account.account(),
                Instant.now().plusSeconds(60));

        PublishedEvent answer = topics.await(ANSWERS, ANSWERED, inquiry);
        assertThat(answer.json().path("outcome").asString()).isEqualTo("OWN_ACCOUNT");
        assertThat(answer.json().path("memberId").asString())
                .isEqualTo(account.memberId().toString());
    }

    /** Else those that a bank did not answer in time would keep the others from being asked until they are erased. */
    @Test
    void a_question_for_whose_answer_nobody_waits_any_more_is_due_no_more() {
        Case account = newCase();
        long fault = SandboxBank.fault("inquiry", account.account(), "HTTP_500", "");
        Instant validUntil = Instant.now().plus(Duration.ofHours(1));
        String asked = ask(account.memberId(), "014", account.account(), validUntil);
        await().until(() -> stored(asked) != null);
        InquiryId inquiry = new InquiryId(UUID.fromString(asked));

        assertThat(inquiries.due(validUntil.minusSeconds(1), 1_000)).contains(inquiry);
        assertThat(inquiries.due(validUntil.plusSeconds(1), 1_000)).doesNotContain(inquiry);
        SandboxBank.clearFault(fault);
    }

    private static Instant inAWeek() {
        return Instant.now().plus(Duration.ofDays(7));
    }

    private String ask(MemberId member, String bankCode, String account, Instant validUntil) {
        return ask(member, UUID.randomUUID().toString(), bankCode, account, validUntil);
    }

    private String ask(MemberId member, String inquiry, String bankCode, String account, Instant validUntil) {
        return ask(UPDATES, GIVEN, member, inquiry, bankCode, account, validUntil);
    }

    private String ask(
            String topic,
            String type,
            MemberId member,
            String inquiry,
            String bankCode,
            String account,
            Instant validUntil) {
        topics.publish(
                topic,
                type,
                topic.equals(CHECKS) ? inquiry : member.toString(),
                1,
                new Given(
                        member,
                        inquiry,
                        new Account(bankCode, Confidential.of(account), Confidential.of("EILEEN COLLINS")),
                        validUntil));
        return inquiry;
    }

    private Document stored(String inquiry) {
        return mongo.findById(inquiry, Document.class, COLLECTION);
    }
}
