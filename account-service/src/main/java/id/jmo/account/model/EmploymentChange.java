package id.jmo.account.model;

import id.jmo.platform.values.EmployerNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change in a member's employment; it is never edited.
 *
 * @param on the first day of work, or the last
 * @param employer whom the member worked for, as it was named then; none for an independent worker
 * @param cause only of {@link Kind#LEFT}
 * @param recordedBy the subject of the token of whoever recorded it
 */
public record EmploymentChange(
        Kind kind,
        LocalDate on,
        @Nullable String employer,
        @Nullable EmployerNumber employerNumber,
        @Nullable EndCause cause,
        Instant recordedAt,
        String recordedBy) {

    /** What can change. */
    public enum Kind {
        HIRED,
        LEFT,
        REACTIVATED
    }

    static EmploymentChange hired(Employer by, LocalDate on, String recordedBy, Instant now) {
        return new EmploymentChange(Kind.HIRED, on, by.name(), by.number(), null, stored(now), recordedBy);
    }

    static EmploymentChange left(
            @Nullable String employer,
            @Nullable EmployerNumber number,
            Membership.Ended end,
            String recordedBy,
            Instant now) {
        return new EmploymentChange(Kind.LEFT, end.endedOn(), employer, number, end.cause(), stored(now), recordedBy);
    }

    static EmploymentChange reactivated(
            @Nullable String employer, @Nullable EmployerNumber number, LocalDate on, String recordedBy, Instant now) {
        return new EmploymentChange(Kind.REACTIVATED, on, employer, number, null, stored(now), recordedBy);
    }

    /** Whether both say the same, whoever recorded them. An employer's name may have changed in between. */
    boolean saysTheSame(EmploymentChange other) {
        return kind == other.kind
                && on.equals(other.on)
                && Objects.equals(employerNumber, other.employerNumber)
                && cause == other.cause;
    }

    /** As the store keeps it. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
