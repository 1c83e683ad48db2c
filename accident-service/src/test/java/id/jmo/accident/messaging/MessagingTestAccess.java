package id.jmo.accident.messaging;

import id.jmo.accident.model.AccidentFact;
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
            Map.entry("id.jmo.savings.credited.v1", SavingsEvent.Credited.class),
            Map.entry("id.jmo.savings.benefit-settled.v1", SavingsEvent.BenefitSettled.class),
            Map.entry("id.jmo.verification.selfie-judged.v1", SelfieJudged.class),
            Map.entry("id.jmo.payout.benefit-completed.v1", PayoutEvent.BenefitCompleted.class),
            Map.entry("id.jmo.payout.benefit-refused.v1", PayoutEvent.BenefitRefused.class),
            Map.entry("id.jmo.payout.benefit-returned.v1", PayoutEvent.BenefitReturned.class));

    private MessagingTestAccess() {}

    /** What this service makes of an event: facts of a member in the model's form, all others as they are read. */
    public static Object read(JsonMapper json, String type, byte[] body) {
        Object event = json.readValue(body, READ.get(type));
        return event instanceof MemberEvent member ? member.asFacts() : event;
    }

    public static Event eventOf(AccidentFact fact) {
        return new AccidentEventMapper().map(fact).orElseThrow();
    }
}
