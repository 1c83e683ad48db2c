package id.jmo.accident.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the facts say about the cover of a case. An officer verifies by it; what the facts do not know, the officer asks
 * the employer.
 *
 * @param lastContributionMonth the latest month for which a contribution has come in
 */
public record Coverage(Answer employed, Answer programmePaid, Optional<YearMonth> lastContributionMonth) {

    /** The names are shown. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** The day of the following month by which a contribution is due (PP 44/2015). */
    private static final int DUE_DAY = 15;

    /** @param member none as long as no event of the member has arrived */
    public static Coverage of(Accident accident, Optional<MemberFacts> member, Optional<YearMonth> lastMonth) {
        LocalDate day = accident.incident().on();
        return new Coverage(
                member.map(facts -> facts.wasMemberOn(day) ? Answer.YES : Answer.NO)
                        .orElse(Answer.UNKNOWN),
                lastMonth
                        .map(month -> month.isBefore(lastDueMonth(day)) ? Answer.NO : Answer.YES)
                        .orElse(Answer.UNKNOWN),
                lastMonth);
    }

    /** The latest month whose contribution was due on the day. */
    private static YearMonth lastDueMonth(LocalDate day) {
        return YearMonth.from(day).minusMonths(day.getDayOfMonth() > DUE_DAY ? 1 : 2);
    }
}
