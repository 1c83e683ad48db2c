package id.jmo.account.model;

import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the civil registry (Dukcapil) says of a member, and the question that is still open with it.
 *
 * @param finding the last answer; it stays valid while a newer question about the same data is open
 * @param pending the open question, or none
 */
public record CivilRegistry(Finding finding, @Nullable PendingCheck pending) {

    /** The answer so far. */
    public sealed interface Finding {

        /** Not answered yet. */
        record Unchecked() implements Finding {}

        /** Asked without an answer; asking goes on. */
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
     * A question that waits for its answer.
     *
     * @param attempts how often it was asked so far
     * @param nextAttemptAt when it is asked (again); while a worker asks, the end of that worker's lease
     */
    public record PendingCheck(Instant requestedAt, int attempts, Instant nextAttemptAt) {}

    /** The data asked about. An answer counts only while the member's data is still that. */
    public record Inquiry(Nik nik, String normalisedName, LocalDate birthDate) {
        @Override
        public String toString() {
            return "Inquiry[" + nik.masked() + "]";
        }
    }

    static CivilRegistry unchecked(Instant now) {
        return new CivilRegistry(new Finding.Unchecked(), new PendingCheck(now, 0, now));
    }

    CivilRegistry recheck(Instant now) {
        return new CivilRegistry(finding, new PendingCheck(now, 0, now));
    }
}
