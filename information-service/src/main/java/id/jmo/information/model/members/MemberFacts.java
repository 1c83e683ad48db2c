package id.jmo.information.model.members;

import id.jmo.platform.values.Confidential;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What this service knows of a member, from account's and balance's events.
 *
 * @param segment PU, BPU, PMI or JAKON; empty if account gives one that this service does not know
 * @param birthDate in ISO 8601; a member's date of birth is personal data
 * @param contributionMonths the months with a contribution
 */
public record MemberFacts(
        Optional<Segment> segment,
        Membership membership,
        Confidential birthDate,
        SortedSet<YearMonth> contributionMonths) {

    /** The kinds of participation (kepesertaan). */
    public enum Segment {
        /** Paid by an employer. */
        PU,
        /** Works independently. */
        BPU,
        /** Works abroad. */
        PMI,
        /** Registered with a construction project. */
        JAKON
    }

    /** Whether the member takes part now. */
    public sealed interface Membership {

        record Active() implements Membership {}

        /**
         * @param on the last day of work
         * @param dismissed whether by dismissal (PHK); not by resignation, retirement, the end of a contract or disability
         */
        record Ended(LocalDate on, boolean dismissed) implements Membership {}
    }

    public MemberFacts {
        contributionMonths = new TreeSet<>(contributionMonths);
    }

    public LocalDate bornOn() {
        return LocalDate.parse(birthDate.reveal());
    }

    /** Months with a contribution from one month to another, both included. */
    public int contributionsBetween(YearMonth first, YearMonth last) {
        return contributionMonths.subSet(first, last.plusMonths(1)).size();
    }
}
