package id.jmo.contribution.model.worker;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where an independent worker stands on a day.
 *
 * @param arrears months whose due day has passed without payment: at most one more than makes a worker inactive
 * @param nextMonth the first month that the next payment is for
 * @param nextDueOn its due day, which may have passed
 * @param paidThrough the latest month that is paid; none before the first contribution
 */
public record Standing(
        Status status,
        int arrears,
        YearMonth nextMonth,
        LocalDate nextDueOn,
        @Nullable YearMonth paidThrough) {

    /** How the worker stands. */
    public enum Status {
        /** The first contribution is awaited. */
        NOT_PAID_YET,
        /** Everything that is due is paid. */
        ACTIVE,
        /** Up to three months are due. */
        IN_ARREARS,
        /** More than three months were due: nothing is insured, and the next payment begins anew with the month that it is made in. */
        INACTIVE
    }

    /** More are too many: arrears count up to three months (official questions and answers; no article was at hand). */
    static final int MOST_ARREARS = 3;

    static Standing of(@Nullable YearMonth paidThrough, LocalDate today, DueDays days) {
        YearMonth current = YearMonth.from(today);
        if (paidThrough == null) {
            return new Standing(Status.NOT_PAID_YET, 0, current, days.of(current), null);
        }
        YearMonth next = paidThrough.plusMonths(1);
        int arrears = 0;
        while (arrears <= MOST_ARREARS && days.of(next.plusMonths(arrears)).isBefore(today)) {
            arrears++;
        }
        if (arrears > MOST_ARREARS) {
            return new Standing(Status.INACTIVE, arrears, current, days.of(current), paidThrough);
        }
        return new Standing(
                arrears == 0 ? Status.ACTIVE : Status.IN_ARREARS, arrears, next, days.of(next), paidThrough);
    }

    /** The first day on which a worker is inactive who pays no more. */
    static LocalDate lapsesOn(YearMonth paidThrough, DueDays days) {
        return days.of(paidThrough.plusMonths(1 + MOST_ARREARS)).plusDays(1);
    }
}
