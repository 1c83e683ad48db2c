package id.jmo.biometric.messaging;

import id.jmo.biometric.application.Announcements.Announcement;
import id.jmo.biometric.model.ClaimSubmission;
import id.jmo.biometric.model.VerificationFact;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lets the contract tests, who live elsewhere, read and write with this room's own records. */
public final class MessagingRoom {

    public static final List<String> DECIDED =
            List.of("id.jmo.claim.approved.v1", "id.jmo.claim.rejected.v1", "id.jmo.claim.cancelled.v1");

    private MessagingRoom() {}

    public static ClaimSubmission submitted(JsonMapper json, byte[] body) {
        return json.readValue(body, ClaimSubmitted.class).submission();
    }

    public static String decidedClaim(JsonMapper json, byte[] body) {
        return json.readValue(body, ClaimDecided.class).claimId().toString();
    }

    public static Announcement announced(VerificationFact fact) {
        return new VerificationEvents().announce(fact);
    }
}
