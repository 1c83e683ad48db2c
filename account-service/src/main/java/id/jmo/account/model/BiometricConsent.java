package id.jmo.account.model;

import id.jmo.account.model.MemberFact.Kind;
import id.jmo.platform.values.ConsentHistory;
import java.time.Instant;

/**
 * The consent that a member's face is recognised (Undang-Undang 27/2022, article 20, of which no text was at hand). It is part
 * of the terms on which one becomes a member; who withdraws it is served at a branch, with the identity card.
 */
public final class BiometricConsent {

    /** Of every member who has never decided otherwise. */
    public static final ConsentHistory WITH_THE_TERMS = ConsentHistory.givenBeforeRecords("terms");

    private BiometricConsent() {}

    /** @param version of the text that the member agrees to */
    public static Decision give(Member member, String version, Instant now) {
        return member.biometrics().holds()
                ? Decision.unchanged(member)
                : with(Kind.BIOMETRIC_CONSENT_GIVEN, member, member.biometrics().give(version, now));
    }

    public static Decision withdraw(Member member, Instant now) {
        return member.biometrics().holds()
                ? with(
                        Kind.BIOMETRIC_CONSENT_WITHDRAWN,
                        member,
                        member.biometrics().withdraw(now))
                : Decision.unchanged(member);
    }

    private static Decision with(Kind kind, Member member, ConsentHistory consents) {
        return Decision.with(kind, member.draft().biometrics(consents).done());
    }
}
