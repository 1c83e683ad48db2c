package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;

@ExtendWith(OutputCaptureExtension.class)
class NotifyMemberTest extends NotificationComponentTest {

    @Autowired
    MongoOperations mongo;

    @Test
    void every_step_of_a_claim_reaches_inbox_mailbox_and_phone(CapturedOutput logged) {
        MemberFact member = MemberFact.fresh("en");
        MemberId id = member.memberId();
        ClaimId claim = ClaimId.next();
        PayoutId payout = PayoutId.next();
        publishMember(member, 1);

        publishClaimEvent("submitted", claim, 1, new Submitted(claim, id, SUBMITTED_AT, PAY_BY));
        publishClaimEvent("sent-to-review", claim, 2, new Rejected(claim, id, List.of("SIMILARITY_LOW")));
        publishClaimEvent(
                "approved",
                claim,
                3,
                new Approved(claim, id, payout, Rupiah.of(9_600_000), Rupiah.ZERO, Rupiah.of(9_600_000), PAY_BY));
        publishClaimEvent("returned", claim, 4, new Returned(claim, id, payout, "ACCOUNT_CLOSED"));
        publishClaimEvent(
                "payout-account-corrected",
                claim,
                5,
                new PayoutAccountCorrected(claim, id, PayoutId.next(), Rupiah.of(9_600_000), PAY_BY));
        publishClaimEvent(
                "completed",
                claim,
                6,
                new Completed(claim, id, Rupiah.of(9_600_000), SUBMITTED_AT, "014", "******7890"));
        ClaimId second = ClaimId.next();
        publishClaimEvent("cancelled", second, 2, new Cancelled(second, id));
        ClaimId third = ClaimId.next();
        publishClaimEvent("rejected", third, 2, new Rejected(third, id, List.of("BALANCE_OVER_LIMIT")));

        await().untilAsserted(() -> {
            assertThat(mailsTo(member))
                    .extracting(NotificationComponentTest::subject)
                    .containsExactlyInAnyOrder(
                            "We received your JHT claim",
                            "Your JHT claim is with an officer",
                            "Your JHT claim is approved",
                            "Correct the account of your JHT claim",
                            "The account of your JHT claim is corrected",
                            "Your JHT claim is paid",
                            "Your JHT claim is cancelled",
                            "Your JHT claim was rejected");
            assertThat(smsTo(member))
                    .hasSize(8)
                    .anySatisfy(text -> assertThat(text)
                            .isEqualTo("JMO: Rp9.600.000 reached your account ******7890 at Bank BCA. Your JHT claim is"
                                    + " completed."));
            get("/api/v1/notifications", Tokens.member(id))
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(8);
        });
        assertThat(logged.getAll())
                .doesNotContain(member.email().reveal(), member.phone().reveal().substring(1), "EILEEN");
    }

    @Test
    void whoever_withdraws_the_consent_to_be_recognised_by_the_face_is_notified_and_each_time_it_changes() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);

        publishMember("biometric-consent-withdrawn", member, 2);
        publishMember("biometric-consent-given", member, 3);
        publishMember("biometric-consent-withdrawn", member, 4);

        await().untilAsserted(() -> {
            assertThat(mailsTo(member))
                    .extracting(NotificationComponentTest::subject)
                    .containsExactlyInAnyOrder(
                            "You withdrew your consent to face recognition",
                            "You consented to face recognition again",
                            "You withdrew your consent to face recognition");
            assertThat(smsTo(member))
                    .hasSize(3)
                    .allSatisfy(text -> assertThat(text).endsWith("Not you? Call 175."));
            get("/api/v1/notifications", Tokens.member(member.memberId()))
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(3);
        });
    }

    @Test
    void a_mail_is_addressed_to_the_member_by_name_and_says_what_it_is() throws Exception {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        String event = submit(member);

        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));

        MimeMessage mail = mailsTo(member).getFirst();
        assertThat(subject(mail)).isEqualTo("Klaim JHT Anda kami terima");
        assertThat(mail.getFrom()[0]).hasToString("JMO <no-reply@jmo.example>");
        assertThat(mail.getHeader("Message-ID")[0]).contains(event + ".email");
        assertThat(GreenMailUtil.getBody(mail)).contains("Yth. EILEEN COLLINS").contains("17.00 WIB");
    }

    @Test
    void a_redelivered_event_notifies_nobody_twice() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        ClaimId claim = ClaimId.next();
        Submitted data = new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY);
        String event = publishClaimEvent("submitted", claim, 1, data);
        await().untilAsserted(() -> assertNotifiedOnce(member));

        topics.publishWithId("jmo.claims.v1", event, "id.jmo.claim.submitted.v1", claim.toString(), 1, data);
        publishClaimEvent("cancelled", claim, 2, new Cancelled(claim, member.memberId()));

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(2));
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(2));
        get("/api/v1/notifications", Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    /** A claim that waits too long publishes its last step again, in a new event. */
    @Test
    void a_step_that_is_published_again_in_another_event_is_notified_once() {
        MemberFact member = MemberFact.fresh("en");
        MemberId id = member.memberId();
        ClaimId claim = ClaimId.next();
        PayoutId first = PayoutId.next();
        PayoutId second = PayoutId.next();
        Rupiah amount = Rupiah.of(9_600_000);
        publishMember(member, 1);

        for (long repeat = 0; repeat < 2; repeat++) {
            publishClaimEvent("submitted", claim, 1 + repeat, new Submitted(claim, id, SUBMITTED_AT, PAY_BY));
        }
        for (long repeat = 0; repeat < 2; repeat++) {
            // Ordered again under another payout id it is still approved once.
            PayoutId ordered = repeat == 0 ? first : PayoutId.next();
            publishClaimEvent(
                    "approved",
                    claim,
                    3 + repeat,
                    new Approved(claim, id, ordered, amount, Rupiah.ZERO, amount, PAY_BY));
        }
        publishClaimEvent("returned", claim, 5, new Returned(claim, id, first, "ACCOUNT_CLOSED"));
        for (long repeat = 0; repeat < 2; repeat++) {
            publishClaimEvent(
                    "payout-account-corrected",
                    claim,
                    6 + repeat,
                    new PayoutAccountCorrected(claim, id, second, amount, PAY_BY));
        }
        publishClaimEvent("returned", claim, 8, new Returned(claim, id, second, "ACCOUNT_DORMANT"));
        publishClaimEvent(
                "payout-account-corrected",
                claim,
                9,
                new PayoutAccountCorrected(claim, id, PayoutId.next(), amount, PAY_BY));
        publishClaimEvent("completed", claim, 10, new Completed(claim, id, amount, SUBMITTED_AT, "014", "******7890"));
        publishClaimEvent("completed", claim, 11, new Completed(claim, id, amount, PAY_BY, "014", "******7890"));

        // Submitted, approved, and twice each: returned, corrected, completed.
        await().untilAsserted(() -> assertThat(smsTo(member))
                .filteredOn(text -> text.contains("completed"))
                .hasSize(2));
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(8));
        assertThat(mailsTo(member))
                .extracting(NotificationComponentTest::subject)
                .containsExactlyInAnyOrder(
                        "We received your JHT claim",
                        "Your JHT claim is approved",
                        "Correct the account of your JHT claim",
                        "Correct the account of your JHT claim",
                        "The account of your JHT claim is corrected",
                        "The account of your JHT claim is corrected",
                        "Your JHT claim is paid",
                        "Your JHT claim is paid");
        get("/api/v1/notifications", Tokens.member(id))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(8);
    }

    @Test
    void a_notification_of_an_unknown_member_waits_for_the_contact() {
        MemberFact member = MemberFact.fresh("en");
        submit(member);
        await().untilAsserted(() -> get("/api/v1/notifications", Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1));
        assertThat(mailsTo(member)).isEmpty();

        publishMember(member, 1);

        await().untilAsserted(() -> assertNotifiedOnce(member));
    }

    @Test
    void an_older_fact_that_comes_late_does_not_bring_back_an_old_address() {
        MemberFact old = MemberFact.fresh("en");
        MemberFact fresh = MemberFact.fresh("id");
        MemberFact current =
                new MemberFact(old.memberId(), fresh.name(), fresh.email(), fresh.phone(), fresh.language());
        publishMember(current, 7);
        publishMember(old, 3);
        submit(current);

        await().untilAsserted(() -> assertNotifiedOnce(current));
        assertThat(mailsTo(old)).isEmpty();
        assertThat(smsTo(old)).isEmpty();
    }

    @Test
    void a_member_without_an_address_for_a_channel_is_notified_over_the_others() {
        MemberFact full = MemberFact.fresh("en");
        MemberFact withoutMail = new MemberFact(full.memberId(), full.name(), null, full.phone(), "en");
        publishMember(withoutMail, 1);
        String event = submit(withoutMail);

        await().untilAsserted(() -> assertThat(smsTo(full)).hasSize(1));
        await().untilAsserted(() -> assertThat(mongo.findById(event + ".email", Document.class, "deliveries"))
                .containsEntry("status", "NO_ADDRESS"));
    }

    @Test
    void contacts_rest_encrypted() {
        MemberFact member = new MemberFact(
                MemberId.next(),
                Confidential.of("SITI RAHAYU"),
                Confidential.of("hidden@sample.jmo.example"),
                Confidential.of("+6281100009999"),
                "id");
        publishMember(member, 1);

        await().untilAsserted(() -> assertThat(stored(member)).isNotNull());

        assertThat(stored(member).toJson()).doesNotContain("SITI", "hidden@", "81100009999");
    }

    private Document stored(MemberFact member) {
        return mongo.findById(member.memberId().toString(), Document.class, "contacts");
    }
}
