package id.jmo.account.model.kpj;

import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.NameSpelling;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A KPJ of an employment that is over, with savings of its own, of somebody who is a member under another KPJ. The member adds it
 * and has its savings merged with their own (amalgamasi). Every method decides without side effect.
 *
 * @param id under which its savings are booked
 * @param owner who added it, or nobody yet
 * @param recordedBy the subject of the token of whoever recorded it
 * @param awaited the answer that the merger waits for, while it is under way
 */
public record FurtherKpj(
        MemberId id,
        Kpj kpj,
        PersonName name,
        Nik nik,
        LocalDate birthDate,
        @Nullable String employer,
        LocalDate endedOn,
        String recordedBy,
        @Nullable MemberId owner,
        Merger merger,
        @Nullable Awaited awaited) {

    /** A KPJ that nobody has added. */
    public static FurtherKpj recorded(
            MemberId id,
            Kpj kpj,
            PersonName name,
            Nik nik,
            LocalDate birthDate,
            @Nullable String employer,
            LocalDate endedOn,
            String recordedBy) {
        return new FurtherKpj(
                id, kpj, name, nik, birthDate, employer, endedOn, recordedBy, null, new Merger.None(), null);
    }

    /** What is wrong with the birth date or the end. */
    public Optional<MemberRefusal.Reason> impossibleDate(LocalDate today) {
        if (birthDate.isAfter(today)) {
            return Optional.of(MemberRefusal.Reason.BIRTH_IN_THE_FUTURE);
        }
        if (endedOn.isAfter(today)) {
            return Optional.of(MemberRefusal.Reason.END_IN_THE_FUTURE);
        }
        return endedOn.isBefore(birthDate) ? Optional.of(MemberRefusal.Reason.END_BEFORE_BIRTH) : Optional.empty();
    }

    /** Whether the civil data are those of the member. */
    public boolean isOf(Member member) {
        return nik.equals(member.nik())
                && birthDate.equals(member.birthDate())
                && NameSpelling.same(name.text(), member.name().text());
    }

    /** Whether both are the same KPJ of the same person and employment, whoever recorded or added it. */
    public boolean saysTheSame(FurtherKpj other) {
        return id.equals(other.id)
                && kpj.equals(other.kpj)
                && NameSpelling.same(name.text(), other.name.text())
                && nik.equals(other.nik)
                && birthDate.equals(other.birthDate)
                && endedOn.equals(other.endedOn);
    }

    /** Whether nobody else has added it. */
    public boolean isFreeFor(MemberId member) {
        return owner == null || owner.equals(member);
    }

    public FurtherKpj addTo(MemberId member) {
        return isFreeFor(member) ? with(member, merger, awaited) : this;
    }

    /** Begins a merger; one that is under way or done goes on as it is. */
    public FurtherKpj requestMerger(MergerId id, Instant now) {
        return switch (merger) {
            case Merger.None(), Merger.Refused _ -> with(owner, new Merger.TakingOut(id), Awaited.from(now));
            case Merger.TakingOut _, Merger.TakingIn _, Merger.Undoing _, Merger.Merged _ -> this;
        };
    }

    /** Asks for the step once more if the answer is missing and was asked for before that time; else changes nothing. */
    public FurtherKpj askAgain(Instant askedBefore, Instant now) {
        return awaited == null || awaited.askedAt().isAfter(askedBefore)
                ? this
                : with(owner, merger, awaited.askedAgain(now));
    }

    /** Balance-service answered about a merger; an answer that is not awaited changes nothing. */
    public FurtherKpj answered(MergerId id, MergerAnswer answer, Instant now) {
        Optional<Merger> next = switch (merger) {
            case Merger.TakingOut(MergerId asked)
            when asked.equals(id) ->
                switch (answer) {
                    case MergerAnswer.MergedOut() -> Optional.of(new Merger.TakingIn(id));
                    case MergerAnswer.OutRefused() ->
                        Optional.of(new Merger.Refused(id, Merger.Reason.CLAIM_OPEN_ON_FURTHER_KPJ, now));
                    case MergerAnswer.MergedIn _, MergerAnswer.InRefused(), MergerAnswer.Undone() -> Optional.empty();
                };
            case Merger.TakingIn(MergerId asked)
            when asked.equals(id) ->
                switch (answer) {
                    case MergerAnswer.MergedIn(var amount) -> Optional.of(new Merger.Merged(id, amount, now));
                    case MergerAnswer.InRefused() -> Optional.of(new Merger.Undoing(id));
                    case MergerAnswer.MergedOut(), MergerAnswer.OutRefused(), MergerAnswer.Undone() -> Optional.empty();
                };
            case Merger.Undoing(MergerId asked)
            when asked.equals(id) && answer instanceof MergerAnswer.Undone ->
                Optional.of(new Merger.Refused(id, Merger.Reason.CLAIM_OPEN_ON_OWN_KPJ, now));
            case Merger.None(),
                    Merger.Refused _,
                    Merger.TakingOut _,
                    Merger.TakingIn _,
                    Merger.Undoing _,
                    Merger.Merged _ -> Optional.empty();
        };
        return next.map(changed -> with(owner, changed, changed.isUnderWay() ? Awaited.from(now) : null))
                .orElse(this);
    }

    private FurtherKpj with(@Nullable MemberId newOwner, Merger newMerger, @Nullable Awaited newAwaited) {
        return new FurtherKpj(
                id, kpj, name, nik, birthDate, employer, endedOn, recordedBy, newOwner, newMerger, newAwaited);
    }

    /** Names the KPJ's id and nothing else: the rest is personal data. */
    @Override
    public String toString() {
        return "FurtherKpj[" + id + "]";
    }
}
