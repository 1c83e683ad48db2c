package id.jmo.claim.messaging;

import id.jmo.claim.model.ClaimFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.selfieproofs.SelfieJudged;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private static final Map<String, Class<?>> READ = Map.ofEntries(
            Map.entry("id.jmo.member.registered.v1", MemberEvent.class),
            Map.entry("id.jmo.member.data-updated.v1", MemberEvent.class),
            Map.entry("id.jmo.member.membership-ended.v1", MemberEvent.class),
            Map.entry("id.jmo.member.membership-resumed.v1", MemberEvent.class),
            Map.entry("id.jmo.member.civil-registry-checked.v1", MemberEvent.class),
            Map.entry("id.jmo.member.details-corrected.v1", MemberEvent.class),
            Map.entry("id.jmo.member.correction-answered.v1", MemberEvent.class),
            Map.entry("id.jmo.member.biometric-consent-withdrawn.v1", MemberEvent.class),
            Map.entry("id.jmo.member.biometric-consent-given.v1", MemberEvent.class),
            Map.entry("id.jmo.savings.credited.v1", SavingsEvent.Credited.class),
            Map.entry("id.jmo.savings.balance-held.v1", SavingsEvent.BalanceHeld.class),
            Map.entry("id.jmo.savings.hold-refused.v1", SavingsEvent.HoldRefused.class),
            Map.entry("id.jmo.savings.merged-out.v1", SavingsEvent.Merged.class),
            Map.entry("id.jmo.savings.merged-in.v1", SavingsEvent.Merged.class),
            Map.entry("id.jmo.savings.merge-undone.v1", SavingsEvent.Merged.class),
            Map.entry("id.jmo.savings.hold-released.v1", SavingsEvent.HoldReleased.class),
            Map.entry("id.jmo.savings.balance-settled.v1", SavingsEvent.BalanceSettled.class),
            Map.entry("id.jmo.savings.settlement-reversed.v1", SavingsEvent.SettlementReversed.class),
            Map.entry("id.jmo.verification.identity-verified.v1", VerificationEvent.class),
            Map.entry("id.jmo.verification.identity-refused.v1", VerificationEvent.class),
            Map.entry("id.jmo.verification.identity-review-needed.v1", VerificationEvent.class),
            Map.entry("id.jmo.verification.selfie-judged.v1", SelfieJudged.class),
            Map.entry("id.jmo.payout.completed.v1", PayoutEvent.Completed.class),
            Map.entry("id.jmo.payout.refused.v1", PayoutEvent.Refused.class),
            Map.entry("id.jmo.payout.returned.v1", PayoutEvent.Returned.class));

    private MessagingTestAccess() {}

    /** What this service makes of an event: facts of a member in the model's form, all others as they are read. */
    public static Object read(JsonMapper json, String type, byte[] body) {
        Object event = json.readValue(body, READ.get(type));
        return event instanceof MemberEvent member ? member.asFacts() : event;
    }

    public static Event eventOf(ClaimFact fact) {
        return new ClaimEventMapper().map(fact).orElseThrow();
    }
}
