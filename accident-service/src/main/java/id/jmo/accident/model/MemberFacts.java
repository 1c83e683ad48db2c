package id.jmo.accident.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What this service knows of a member, by account's events.
 *
 * @param employerNumber the NPP of the employer, or of the last one
 * @param membershipEndedOn none while the membership lasts
 */
public record MemberFacts(
        MemberId id,
        Confidential name,
        Nik nik,
        Kpj kpj,
        LocalDate birthDate,
        String segment,
        Optional<String> employer,
        Optional<String> employerNumber,
        Optional<LocalDate> membershipEndedOn) {

    private static final String INDEPENDENT_WORKER = "BPU";

    /**
     * The employer who owes the reports of an accident; none of an independent worker, who reports alone, even where an employer
     * of before is still on record.
     */
    public Optional<String> reportingEmployer() {
        return segment.equals(INDEPENDENT_WORKER) ? Optional.empty() : employerNumber;
    }

    /** Whether the membership lasted on the day; when it began is not known. */
    public boolean wasMemberOn(LocalDate day) {
        return membershipEndedOn.filter(end -> end.isBefore(day)).isEmpty();
    }

    @Override
    public String toString() {
        return "MemberFacts[" + id + "]";
    }
}
