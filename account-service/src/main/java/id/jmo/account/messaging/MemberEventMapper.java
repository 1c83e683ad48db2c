package id.jmo.account.messaging;

import id.jmo.account.model.Member;
import id.jmo.account.model.MemberFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.members.v1}: each carries the member as of then. */
@Component
class MemberEventMapper implements EventMapper<MemberFact> {

    @Override
    public Optional<Event> map(MemberFact fact) {
        return Optional.of(new Event(type(fact.kind()), data(fact)));
    }

    private static Object data(MemberFact fact) {
        Member after = fact.after();
        return fact.kind() == MemberFact.Kind.CORRECTION_ANSWERED
                ? CorrectionAnswered.of(after, after.corrections().getLast())
                : MemberSnapshot.of(after);
    }

    static String type(MemberFact.Kind kind) {
        return switch (kind) {
            case REGISTERED -> "id.jmo.member.registered.v1";
            case DATA_UPDATED -> "id.jmo.member.data-updated.v1";
            case CONTACT_VERIFIED -> "id.jmo.member.contact-verified.v1";
            case MEMBERSHIP_ENDED -> "id.jmo.member.membership-ended.v1";
            case MEMBERSHIP_RESUMED -> "id.jmo.member.membership-resumed.v1";
            case CIVIL_REGISTRY_CHECKED -> "id.jmo.member.civil-registry-checked.v1";
            case DETAILS_CORRECTED -> "id.jmo.member.details-corrected.v1";
            case CORRECTION_ANSWERED -> "id.jmo.member.correction-answered.v1";
            case BIOMETRIC_CONSENT_GIVEN -> "id.jmo.member.biometric-consent-given.v1";
            case BIOMETRIC_CONSENT_WITHDRAWN -> "id.jmo.member.biometric-consent-withdrawn.v1";
        };
    }
}
