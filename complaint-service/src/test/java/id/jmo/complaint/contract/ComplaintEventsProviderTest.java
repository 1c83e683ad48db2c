package id.jmo.complaint.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.complaint.messaging.MessagingTestAccess;
import id.jmo.complaint.model.ComplaintFact;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.RejectionReason;
import id.jmo.complaint.model.correction.ProposedValues;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about this service's events holds. Messages are described by their event type. */
@Provider("complaint-service")
@PactFolder("../contracts/pacts")
class ComplaintEventsProviderTest {

    private static final ComplaintFact.About ABOUT = new ComplaintFact.About(
            new ComplaintId(UUID.fromString("01920000-0000-7000-8000-00000000f001")),
            new MemberId(UUID.fromString("01920000-0000-7000-8000-000000000001")),
            "service",
            new ComplaintNumber("P-2026-7K3M-9QXD"));

    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.complaint.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.complaint.submitted.v1")
    public MessageAndMetadata submitted() {
        return message(new ComplaintFact.Submitted(ABOUT, DAY));
    }

    @PactVerifyProvider("id.jmo.complaint.verified.v1")
    public MessageAndMetadata verified() {
        return message(new ComplaintFact.Verified(ABOUT, DAY));
    }

    @PactVerifyProvider("id.jmo.complaint.member-reply-needed.v1")
    public MessageAndMetadata memberReplyNeeded() {
        return message(new ComplaintFact.MemberReplyNeeded(ABOUT, DAY));
    }

    @PactVerifyProvider("id.jmo.complaint.answered.v1")
    public MessageAndMetadata answered() {
        return message(new ComplaintFact.Answered(ABOUT, DAY));
    }

    @PactVerifyProvider("id.jmo.complaint.correction-ordered.v1")
    public MessageAndMetadata correctionOrdered() {
        ProposedValues values = ProposedValues.in(Map.of(
                "name", Confidential.of("Eileen Marie Collins"),
                "birthDate", Confidential.of("1988-11-20"),
                "nik", Confidential.of("3174011911880002"),
                "endedOn", Confidential.of("2026-08-31"),
                "cause", Confidential.of("RESIGNATION")));
        return message(new ComplaintFact.CorrectionOrdered(ABOUT, 1, values, "officer-of-the-case"));
    }

    @PactVerifyProvider("id.jmo.complaint.closed.v1")
    public MessageAndMetadata closed() {
        return message(new ComplaintFact.Closed(ABOUT));
    }

    @PactVerifyProvider("id.jmo.complaint.reopened.v1")
    public MessageAndMetadata reopened() {
        return message(new ComplaintFact.Reopened(ABOUT, DAY));
    }

    @PactVerifyProvider("id.jmo.complaint.rejected.v1")
    public MessageAndMetadata rejected() {
        return message(new ComplaintFact.Rejected(ABOUT, RejectionReason.OUT_OF_SCOPE));
    }

    @PactVerifyProvider("id.jmo.complaint.withdrawn.v1")
    public MessageAndMetadata withdrawn() {
        return message(new ComplaintFact.Withdrawn(ABOUT));
    }

    @PactVerifyProvider("id.jmo.complaint.merged.v1")
    public MessageAndMetadata merged() {
        return message(new ComplaintFact.Merged(ABOUT, ComplaintId.next()));
    }

    private static MessageAndMetadata message(ComplaintFact fact) {
        Event event = MessagingTestAccess.eventOf(fact);
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
