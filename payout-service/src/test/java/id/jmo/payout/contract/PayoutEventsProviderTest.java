package id.jmo.payout.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.payout.messaging.MessagingTestAccess;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutFact;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about the facts of payouts holds. Messages are described by their event type. */
@Provider("payout-service")
@PactFolder("../contracts/pacts")
class PayoutEventsProviderTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:20:00Z");
    private static final JsonMapper JSON = TestPersonalData.eventJson();
    private static final PayoutOrder ORDER = PayoutOrder.of(
            PayoutId.of("01920000-0000-7000-8000-00000000f001"),
            new PayoutCause.Claim(ClaimId.of("01920000-0000-7000-8000-00000000c001")),
            MemberId.of("01920000-0000-7000-8000-000000000001"),
            Rupiah.of(9_600_000),
            new PayoutAccount("014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS")),
            NOW);

    private static final PayoutOrder BENEFIT = PayoutOrder.of(
            ORDER.payoutId(),
            new PayoutCause.Accident(AccidentId.of("01920000-0000-7000-8000-00000000a001")),
            ORDER.memberId(),
            Rupiah.of(140_000_000),
            ORDER.account(),
            NOW);

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.payout.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.payout.completed.v1")
    public MessageAndMetadata completed() {
        return message(new PayoutFact.Completed(ORDER, NOW));
    }

    @PactVerifyProvider("id.jmo.payout.refused.v1")
    public MessageAndMetadata refused() {
        return message(new PayoutFact.Refused(ORDER, RefusalReason.ACCOUNT_CLOSED));
    }

    @PactVerifyProvider("id.jmo.payout.returned.v1")
    public MessageAndMetadata returned() {
        return message(new PayoutFact.Returned(ORDER, NOW));
    }

    @PactVerifyProvider("id.jmo.payout.benefit-completed.v1")
    public MessageAndMetadata benefitCompleted() {
        return message(new PayoutFact.Completed(BENEFIT, NOW));
    }

    @PactVerifyProvider("id.jmo.payout.benefit-refused.v1")
    public MessageAndMetadata benefitRefused() {
        return message(new PayoutFact.Refused(BENEFIT, RefusalReason.ACCOUNT_CLOSED));
    }

    @PactVerifyProvider("id.jmo.payout.benefit-returned.v1")
    public MessageAndMetadata benefitReturned() {
        return message(new PayoutFact.Returned(BENEFIT, NOW));
    }

    @PactVerifyProvider("id.jmo.account-inquiry.answered.v1")
    public MessageAndMetadata accountInquiryAnswered() {
        return message(MessagingTestAccess.event(new AccountInquiry(
                new InquiryId(UUID.fromString("01920000-0000-7000-8000-00000000b001")),
                ORDER.memberId(),
                NOW.plusSeconds(60),
                new AccountInquiry.State.Answered(RefusalReason.HOLDER_NAME_DIFFERS))));
    }

    private static MessageAndMetadata message(PayoutFact fact) {
        return message(MessagingTestAccess.event(fact));
    }

    private static MessageAndMetadata message(Event published) {
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(published.data()),
                Map.of("contentType", "application/json", "ce_type", published.type()));
    }
}
