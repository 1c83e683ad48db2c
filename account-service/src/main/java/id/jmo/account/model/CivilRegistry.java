package id.jmo.account.model;

import id.jmo.platform.values.Nik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of the last check with the civil registry (Dukcapil), and the check that is pending.
 *
 * @param finding the last answer; it stays valid while a newer check of the same data is pending
 * @param pending the pending check, or none
 */
public record CivilRegistry(Finding finding, @Nullable PendingCheck pending) {

    /** The answer so far. */
    public sealed interface Finding {

        /** Not answered yet. */
        record Unchecked() implements Finding {}

        /** The registry did not answer; the check is retried. */
        record Unavailable(Instant since) implements Finding {}

        record Matched(Instant checkedAt) implements Finding {}

        /** @param fields what differs, never empty; the NIK alone if the registry does not know it */
        record Mismatched(Instant checkedAt, Set<Field> fields) implements Finding {
            public Mismatched {
                if (fields.isEmpty()) {
                    throw new IllegalArgumentException("A mismatch names what differs");
                }
                fields = Set.copyOf(fields);
            }
        }
    }

    /** What the registry compares. */
    public enum Field {
        NIK("nik"),
        NAME("name"),
        BIRTH_DATE("birthDate");

        private final String propertyName;

        Field(String propertyName) {
            this.propertyName = propertyName;
        }

        /** The name under which the API and the member facts know the field. */
        public String propertyName() {
            return propertyName;
        }
    }

    /**
     * A check that waits for its answer.
     *
     * @param attempts made so far
     * @param nextAttemptAt when the next attempt is due; during an attempt, the end of its lease
     */
    public record PendingCheck(Instant requestedAt, int attempts, Instant nextAttemptAt) {}

    /**
     * The data to compare. An answer counts only while the member's data is still that.
     *
     * @param spellings of the name, to be asked for one after the other until the registry knows one; at least one
     */
    public record Inquiry(Nik nik, List<String> spellings, LocalDate birthDate) {

        public Inquiry {
            spellings = List.copyOf(spellings);
        }

        @Override
        public String toString() {
            return "Inquiry[" + nik.masked() + "]";
        }
    }

    static CivilRegistry unchecked(Instant now) {
        return unchecked(now, now);
    }

    static CivilRegistry unchecked(Instant now, Instant checkFrom) {
        return new CivilRegistry(new Finding.Unchecked(), new PendingCheck(now, 0, checkFrom));
    }

    /** How long a mismatch stands before the registry, which is paid, is asked about the same data again. Our own figure. */
    private static final Duration MISMATCH_STANDS = Duration.ofDays(1);

    /**
     * Asks only where the answer is not known: an answer stands as long as the data are the same, which is why a change of the
     * data forgets it; a mismatch for a day, because people have the register corrected too.
     */
    CivilRegistry checkIfUnanswered(Instant now) {
        return switch (finding) {
            case Finding.Matched _ -> this;
            case Finding.Mismatched(Instant checkedAt, Set<Field> _) ->
                pending != null || now.isBefore(checkedAt.plus(MISMATCH_STANDS)) ? this : recheck(now);
            case Finding.Unchecked _, Finding.Unavailable _ -> pending != null ? this : recheck(now);
        };
    }

    CivilRegistry recheck(Instant now) {
        return new CivilRegistry(finding, new PendingCheck(now, 0, now));
    }
}
