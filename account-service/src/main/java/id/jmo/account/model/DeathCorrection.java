package id.jmo.account.model;

import id.jmo.account.model.DeathCorrectionRefusal.Reason;
import id.jmo.account.model.MemberFact.Kind;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A death that was recorded by mistake. One officer proposes the correction with its evidence, and it counts when another
 * confirms it: the membership is active again, as it was before, and the history keeps both.
 *
 * @param endedOn the day of death that was recorded
 * @param evidence what shows that the member lives; may name people
 * @param proposedBy the subject of the officer's token
 * @param verdict of another officer; null while nobody has decided
 */
public record DeathCorrection(
        LocalDate endedOn,
        Confidential evidence,
        String proposedBy,
        Instant proposedAt,
        @Nullable Verdict verdict) {

    /** @param by the subject of the officer's token; never that of who proposed it */
    public record Verdict(boolean confirmed, String by, Instant at) {}

    /**
     * Proposes it; the same officer again changes nothing.
     *
     * @throws DeathCorrectionRefusal if no death is recorded, or another officer's proposal is open
     */
    public static Decision propose(Member member, Confidential evidence, String officer, Instant now) {
        if (!(member.membership() instanceof Membership.Ended(LocalDate day, EndCause cause))
                || cause != EndCause.DEATH) {
            throw new DeathCorrectionRefusal(Reason.NO_DEATH_RECORDED);
        }
        DeathCorrection known = member.deathCorrection();
        if (known != null && known.verdict == null) {
            if (known.proposedBy.equals(officer) && known.evidence.equals(evidence)) {
                return Decision.unchanged(member);
            }
            throw new DeathCorrectionRefusal(Reason.PROPOSED_ALREADY);
        }
        return Decision.withoutFact(new MemberDraft(member)
                .deathCorrection(new DeathCorrection(day, evidence, officer, stored(now), null))
                .done());
    }

    /**
     * Another officer confirms what was proposed, or rejects it; the same verdict again changes nothing.
     *
     * @throws DeathCorrectionRefusal if nothing is proposed, another verdict was given, or the officer proposed it
     */
    public static Decision decide(Member member, boolean confirmed, String officer, Instant now) {
        DeathCorrection proposed = member.deathCorrection();
        if (proposed == null) {
            throw new DeathCorrectionRefusal(Reason.NOTHING_PROPOSED);
        }
        Verdict given = proposed.verdict;
        if (given != null) {
            if (given.confirmed == confirmed && given.by.equals(officer)) {
                return Decision.unchanged(member);
            }
            throw new DeathCorrectionRefusal(Reason.NOTHING_PROPOSED);
        }
        if (proposed.proposedBy.equals(officer)) {
            throw new DeathCorrectionRefusal(Reason.SECOND_OFFICER_NEEDED);
        }
        MemberDraft draft = new MemberDraft(member)
                .deathCorrection(new DeathCorrection(
                        proposed.endedOn,
                        proposed.evidence,
                        proposed.proposedBy,
                        proposed.proposedAt,
                        new Verdict(confirmed, officer, stored(now))));
        if (!confirmed) {
            return Decision.withoutFact(draft.done());
        }
        EmploymentChange reactivated = EmploymentChange.reactivated(
                member.employer(), member.employerNumber(), proposed.endedOn, officer, now);
        return Decision.with(
                Kind.MEMBERSHIP_RESUMED,
                draft.membership(Membership.active())
                        .employments(member.employments().with(reactivated))
                        .done());
    }

    /** As the store keeps it. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return "DeathCorrection";
    }
}
