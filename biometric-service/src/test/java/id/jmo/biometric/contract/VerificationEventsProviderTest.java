package id.jmo.biometric.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.biometric.messaging.MessagingTestAccess;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Refusal;
import id.jmo.biometric.model.ReplacementFact;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.biometric.model.Selfie;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.VerificationFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.owndata.ErasureOrders;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about this service's events holds. Messages are described by their event type. */
@ServiceTest
@Provider("biometric-service")
@PactFolder("../contracts/pacts")
class VerificationEventsProviderTest {

    private static final VerificationId VERIFICATION = VerificationId.of("7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001");
    private static final ClaimId CLAIM = ClaimId.of("01920000-0000-7000-8000-00000000c001");
    private static final MemberId MEMBER = MemberId.of("01920000-0000-7000-8000-000000000001");
    private static final Instant JUDGED_AT = Instant.parse("2026-09-01T03:00:02.500Z");

    @Autowired
    @Qualifier("eventJsonMapper")
    JsonMapper json;

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.biometric.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.verification.identity-verified.v1")
    public MessageAndMetadata verified() {
        return message(new VerificationFact.IdentityVerified(
                VERIFICATION, CLAIM, MEMBER, selfie(Verdict.MATCH, List.of(), OptionalDouble.of(0.91)), JUDGED_AT));
    }

    @PactVerifyProvider("id.jmo.verification.identity-review-needed.v1")
    public MessageAndMetadata reviewNeeded() {
        return message(new VerificationFact.IdentityReviewNeeded(
                VERIFICATION,
                CLAIM,
                MEMBER,
                selfie(Verdict.REVIEW, List.of(Reason.SIMILARITY_UNSURE), OptionalDouble.of(0.47)),
                JUDGED_AT));
    }

    @PactVerifyProvider("id.jmo.verification.identity-refused.v1")
    public MessageAndMetadata refused() {
        return message(new VerificationFact.IdentityRefused(
                VERIFICATION, CLAIM, MEMBER, Refusal.Code.SESSION_EXPIRED, "2026-11", JUDGED_AT));
    }

    @PactVerifyProvider("id.jmo.verification.selfie-judged.v1")
    public MessageAndMetadata selfieJudged() {
        return message(new VerificationFact.SelfieJudged(
                VERIFICATION,
                MEMBER,
                Purpose.PAYOUT_ACCOUNT,
                selfie(Verdict.MATCH, List.of(), OptionalDouble.of(0.91)),
                JUDGED_AT));
    }

    @PactVerifyProvider("id.jmo.reference-photo.replacement-proposed.v1")
    public MessageAndMetadata replacementProposed() {
        return message(MessagingTestAccess.event(new ReplacementFact.ReplacementProposed(
                ReplacementId.of("01920000-0000-7000-8000-00000000e001"), MEMBER, JUDGED_AT)));
    }

    @PactVerifyProvider("id.jmo.reference-photo.replaced.v1")
    public MessageAndMetadata referenceReplaced() {
        return message(MessagingTestAccess.event(new ReplacementFact.ReferenceReplaced(
                ReplacementId.of("01920000-0000-7000-8000-00000000e001"),
                MEMBER,
                JUDGED_AT,
                JUDGED_AT.plusSeconds(604_800))));
    }

    @PactVerifyProvider("id.jmo.biometric.erased.v1")
    public MessageAndMetadata erased() {
        return new MessageAndMetadata(
                json.writeValueAsBytes(new ErasureOrders.Answer(
                        UUID.fromString("01920000-0000-7000-8000-00000000f001"), MEMBER, "SELFIES")),
                Map.of("contentType", "application/json", "ce_type", "id.jmo.biometric.erased.v1"));
    }

    private MessageAndMetadata message(VerificationFact fact) {
        return message(MessagingTestAccess.event(fact));
    }

    private MessageAndMetadata message(Event event) {
        return new MessageAndMetadata(
                json.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }

    private static Selfie selfie(Verdict verdict, List<Reason> reasons, OptionalDouble similarity) {
        return new Selfie(
                "0".repeat(64),
                Optional.of("1".repeat(64)),
                List.of(),
                similarity,
                0.93,
                verdict,
                reasons,
                "2026-11",
                new EngineVersion("embedded-onnx-1.23.2", "faceplugin-0.0.1-87aacdfe"),
                JUDGED_AT);
    }
}
