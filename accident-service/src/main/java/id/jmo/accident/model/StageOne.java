package id.jmo.accident.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stage I as it was reported.
 *
 * @param late whether it came after the time that Permenaker 1/2025, article 8, gives
 */
public record StageOne(Instant reportedAt, boolean late, Report report) {

    /**
     * The fields of form 3 KK1 that the suite does not know already: number, name, birth date and segment of the
     * participant are account's.
     */
    public record Report(Workplace workplace, Worker worker, Wage wage, Scene scene) {}

    /**
     * Employer or, for independent workers, the group that they belong to (wadah).
     *
     * @param projectNumber of a construction project; none otherwise
     */
    public record Workplace(
            Confidential address,
            Confidential contactName,
            Confidential contactPhone,
            @Nullable String projectNumber) {}

    /** @param employedSince the first day of the employment */
    public record Worker(
            Sex sex, Confidential address, Confidential phone, String job, String unit, LocalDate employedSince) {

        /** As the form has it. */
        public enum Sex {
            MALE,
            FEMALE
        }
    }

    /**
     * @param amount a day's pay, a month's pay, or for piece work (borongan) the mean of the last three months, in rupiah
     */
    public record Wage(Basis basis, Rupiah amount) {

        /** Harian, bulanan, borongan. */
        public enum Basis {
            DAILY,
            MONTHLY,
            PIECE_RATE
        }
    }

    /**
     * Where and how it happened.
     *
     * @param occurredAt date and hour; of a disease, of its diagnosis
     * @param unsafeAct tindakan tidak aman
     * @param unsafeCondition kondisi tidak aman
     * @param accidentType corak kecelakaan: struck by, fall, caught in
     * @param injurySource sumber cedera
     */
    public record Scene(
            Place place,
            Circumstance circumstance,
            Confidential address,
            Instant occurredAt,
            Confidential unsafeAct,
            Confidential unsafeCondition,
            Confidential accidentType,
            Confidential injurySource) {

        /** Within the work site, outside of it, or in traffic. */
        public enum Place {
            INSIDE,
            OUTSIDE,
            TRAFFIC
        }

        /** The circumstances that the insurance covers (Permenaker 5/2021). */
        public enum Circumstance {
            AT_WORK,
            /** Between home and work, by the usual route. */
            COMMUTE,
            OFFICIAL_TRIP,
            /** An urgent errand with the employer's leave. */
            URGENT_ERRAND,
            SUDDEN_DEATH_AT_WORK,
            OCCUPATIONAL_DISEASE
        }
    }
}
