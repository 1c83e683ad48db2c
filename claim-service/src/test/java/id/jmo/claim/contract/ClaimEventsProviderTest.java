package id.jmo.claim.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.claim.messaging.MessagingTestAccess;
import id.jmo.claim.model.ClaimAmounts;
import id.jmo.claim.model.ClaimFact;
import id.jmo.claim.model.Payment;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about this service's events holds. Messages are described by their event type. */
@Provider("claim-service")
@PactFolder("../contracts/pacts")
class ClaimEventsProviderTest {

    private static final ClaimId CLAIM = new ClaimId(Messages.CLAIM);
    private static final MemberId MEMBER = new MemberId(Messages.MEMBER);
    private static final PayoutId PAYOUT = new PayoutId(Messages.PAYOUT);
    private static final Instant SUBMITTED = Instant.parse("2026-10-05T02:15:00.250Z");
    private static final Instant PAY_BY = Instant.parse("2026-10-05T16:59:59Z");
    private static final Payment PAYMENT =
            new Payment(new ClaimAmounts(Rupiah.of(9_600_000), Rupiah.ZERO), "POLICY", PAYOUT, 1);
    private static final PayoutAccount ACCOUNT =
            new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS"));

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.claim.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.claim.submitted.v1")
    public MessageAndMetadata submitted() {
        return message(
                new ClaimFact.Submitted(CLAIM, MEMBER, Cause.RESIGNATION, VerificationId.next(), SUBMITTED, PAY_BY));
    }

    @PactVerifyProvider("id.jmo.claim.sent-to-review.v1")
    public MessageAndMetadata sentToReview() {
        return message(new ClaimFact.SentToReview(CLAIM, MEMBER, List.of("SIMILARITY_UNSURE")));
    }

    @PactVerifyProvider("id.jmo.claim.approved.v1")
    public MessageAndMetadata approved() {
        return message(new ClaimFact.Approved(CLAIM, MEMBER, PAYMENT, ACCOUNT, PAY_BY));
    }

    @PactVerifyProvider("id.jmo.claim.rejected.v1")
    public MessageAndMetadata rejected() {
        return message(new ClaimFact.Rejected(CLAIM, MEMBER, List.of("IDENTITY_REFUSED")));
    }

    @PactVerifyProvider("id.jmo.claim.cancelled.v1")
    public MessageAndMetadata cancelled() {
        return message(new ClaimFact.Cancelled(CLAIM, MEMBER));
    }

    @PactVerifyProvider("id.jmo.claim.returned.v1")
    public MessageAndMetadata returned() {
        return message(new ClaimFact.Returned(CLAIM, MEMBER, PAYOUT, "ACCOUNT_CLOSED"));
    }

    @PactVerifyProvider("id.jmo.claim.parked.v1")
    public MessageAndMetadata parked() {
        return message(new ClaimFact.Parked(CLAIM, MEMBER, PAYOUT, "ACCOUNT_CLOSED"));
    }

    @PactVerifyProvider("id.jmo.claim.payout-account-corrected.v1")
    public MessageAndMetadata payoutAccountCorrected() {
        return message(new ClaimFact.PayoutAccountCorrected(CLAIM, MEMBER, PAYMENT, ACCOUNT, PAY_BY));
    }

    @PactVerifyProvider("id.jmo.claim.completed.v1")
    public MessageAndMetadata completed() {
        return message(
                new ClaimFact.Completed(CLAIM, MEMBER, PAYMENT.amounts().net(), SUBMITTED.plusSeconds(40), ACCOUNT));
    }

    private static MessageAndMetadata message(ClaimFact fact) {
        Event event = MessagingTestAccess.eventOf(fact);
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
