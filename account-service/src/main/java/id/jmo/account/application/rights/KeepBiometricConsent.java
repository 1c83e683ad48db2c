package id.jmo.account.application.rights;

import id.jmo.account.application.Members;
import id.jmo.account.application.ReadMember;
import id.jmo.account.model.BiometricConsent;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.MemberId;
import java.time.Clock;

/** Members withdraw their consent to be recognised by their face, and give it again. Both may be repeated. */
@UseCase
public class KeepBiometricConsent {

    private final ReadMember readMember;
    private final Members members;
    private final Terms terms;
    private final Clock clock;

    KeepBiometricConsent(ReadMember readMember, Members members, Terms terms, Clock clock) {
        this.readMember = readMember;
        this.members = members;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param version of the text that members agree to now */
    public record Terms(String version) {}

    /** @throws MemberRefusal if there is no such member */
    public ConsentHistory of(MemberId id) {
        return readMember.byId(id).biometrics();
    }

    /** @throws MemberRefusal if there is no such member */
    public ConsentHistory give(MemberId id) {
        return members.change(id, member -> BiometricConsent.give(member, terms.version(), clock.instant()))
                .biometrics();
    }

    /** @throws MemberRefusal if there is no such member */
    public ConsentHistory withdraw(MemberId id) {
        return members.change(id, member -> BiometricConsent.withdraw(member, clock.instant()))
                .biometrics();
    }
}
