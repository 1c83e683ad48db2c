package id.jmo.contribution.model.member;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a member.
 *
 * @param birthDate as 1990-01-17; not known of copies that are older than its being read
 * @param segment as account-service names it
 * @param employerNumber the number under which the employer is registered (NPP)
 * @param endedOn when the membership ended, if it has
 * @param overForGood whether it ended by death or total disability
 */
public record MemberFacts(
        MemberId memberId,
        Confidential name,
        Nik nik,
        Kpj kpj,
        @Nullable Confidential birthDate,
        String segment,
        @Nullable String employerNumber,
        @Nullable LocalDate endedOn,
        boolean overForGood) {

    @Override
    public String toString() {
        return "MemberFacts[" + memberId + "]";
    }
}
