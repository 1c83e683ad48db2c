package id.jmo.notification.messaging;

import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Contact;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    public static final List<String> MEMBER_FACTS = Subscriptions.MEMBER_FACTS;

    private static final Map<String, Class<? extends ClaimEvents.ClaimEvent>> CLAIM_EVENTS = Map.of(
            "id.jmo.claim.submitted.v1", ClaimEvents.Submitted.class,
            "id.jmo.claim.sent-to-review.v1", ClaimEvents.SentToReview.class,
            "id.jmo.claim.approved.v1", ClaimEvents.Approved.class,
            "id.jmo.claim.rejected.v1", ClaimEvents.Rejected.class,
            "id.jmo.claim.cancelled.v1", ClaimEvents.Cancelled.class,
            "id.jmo.claim.returned.v1", ClaimEvents.Returned.class,
            "id.jmo.claim.payout-account-corrected.v1", ClaimEvents.PayoutAccountCorrected.class,
            "id.jmo.claim.completed.v1", ClaimEvents.Completed.class);

    private MessagingTestAccess() {}

    public static ClaimNews news(JsonMapper json, String type, byte[] body) {
        return json.readValue(body, CLAIM_EVENTS.get(type)).news();
    }

    public static Contact contact(JsonMapper json, byte[] body) {
        return json.readValue(body, ContactSnapshot.class).toContact();
    }
}
