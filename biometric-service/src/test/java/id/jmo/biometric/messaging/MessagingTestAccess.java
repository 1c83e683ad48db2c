package id.jmo.biometric.messaging;

import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.biometric.model.ReplacementFact;
import id.jmo.biometric.model.VerificationFact;
import id.jmo.platform.application.Event;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    public static final List<String> DECIDED =
            List.of("id.jmo.claim.approved.v1", "id.jmo.claim.rejected.v1", "id.jmo.claim.cancelled.v1");

    private MessagingTestAccess() {}

    public static ClaimSubmission submitted(JsonMapper json, byte[] body) {
        return json.readValue(body, ClaimSubmitted.class).submission();
    }

    public static String decidedClaim(JsonMapper json, byte[] body) {
        return json.readValue(body, ClaimDecided.class).claimId().toString();
    }

    public static String member(JsonMapper json, byte[] body) {
        MemberEvent event = json.readValue(body, MemberEvent.class);
        return event.memberId() + " consents: " + event.consents();
    }

    /** The request, the member and the kinds. */
    public static String erasure(JsonMapper json, byte[] body) {
        ErasureOrdered order = json.readValue(body, ErasureOrdered.class);
        return order.requestId() + " " + order.memberId() + " " + order.kinds();
    }

    public static Event event(ReplacementFact fact) {
        return new ReplacementEventMapper().map(fact).orElseThrow();
    }

    public static Event event(VerificationFact fact) {
        return new VerificationEventMapper().map(fact).orElseThrow();
    }
}
