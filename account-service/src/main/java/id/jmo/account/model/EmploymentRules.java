package id.jmo.account.model;

import id.jmo.account.model.MemberRefusal.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What forbids a change in a member's employment. The order of the days is our own rule: no text gives one. */
final class EmploymentRules {

    private EmploymentRules() {}

    /** A member works for one employer at a time, and for none after death or total disability. */
    static Optional<Reason> objectionToHiring(Member member, LocalDate on, Instant now) {
        if (Member.isFuture(on, now)) {
            return Optional.of(Reason.HIRED_IN_THE_FUTURE);
        }
        if (on.isBefore(member.birthDate())) {
            return Optional.of(Reason.HIRED_BEFORE_BIRTH);
        }
        return switch (member.membership()) {
            case Membership.Active() -> Optional.of(Reason.MEMBERSHIP_ACTIVE);
            case Membership.Ended end when end.isForGood() -> Optional.of(Reason.MEMBERSHIP_OVER_FOR_GOOD);
            case Membership.Ended end when !on.isAfter(end.endedOn()) -> Optional.of(Reason.HIRED_BEFORE_END);
            case Membership.Ended _ -> Optional.empty();
        };
    }

    /** @param born as it will be recorded */
    static Optional<Reason> objectionToEnd(Member member, Membership.Ended end, LocalDate born, Instant now) {
        if (member.membership() instanceof Membership.Ended recorded && !recorded.equals(end)) {
            return Optional.of(Reason.MEMBERSHIP_ALREADY_ENDED);
        }
        return impossibleEnd(end.endedOn(), born, now)
                .or(() -> member.employments().hiredAfter(end.endedOn())
                        ? Optional.of(Reason.END_BEFORE_HIRING)
                        : Optional.empty());
    }

    static Optional<Reason> impossibleEnd(LocalDate endedOn, LocalDate birthDate, Instant now) {
        if (Member.isFuture(endedOn, now)) {
            return Optional.of(Reason.END_IN_THE_FUTURE);
        }
        return endedOn.isBefore(birthDate) ? Optional.of(Reason.END_BEFORE_BIRTH) : Optional.empty();
    }

    static Optional<Reason> objectionToResuming(Membership.Ended end, LocalDate on, Instant now) {
        if (end.isForGood()) {
            return Optional.of(Reason.MEMBERSHIP_OVER_FOR_GOOD);
        }
        if (Member.isFuture(on, now)) {
            return Optional.of(Reason.RESUMED_IN_THE_FUTURE);
        }
        return on.isBefore(end.endedOn()) ? Optional.of(Reason.RESUMED_BEFORE_END) : Optional.empty();
    }
}
