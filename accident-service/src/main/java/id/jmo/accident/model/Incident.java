package id.jmo.accident.model;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;

/** What is said to have happened: the minimum fields of Permenaker 1/2025, article 8A. */
public sealed interface Incident {

    /** The longest text of any field, in characters. */
    int LONGEST_TEXT = 4_000;

    AccidentKind kind();

    /** The day in Jakarta; one member has one case a day and kind. */
    LocalDate on();

    /** From when the employer's time to report runs. */
    Instant reportableFrom();

    /**
     * Kecelakaan kerja.
     *
     * @param at when it happened
     * @param place where it happened
     * @param chronology what happened, in the informant's words
     * @param causeSource what caused it: a machine, a vehicle, a fall
     */
    record WorkAccident(Instant at, Confidential place, Confidential chronology, Confidential causeSource)
            implements Incident {

        @Override
        public AccidentKind kind() {
            return AccidentKind.ACCIDENT;
        }

        @Override
        public LocalDate on() {
            return Jakarta.dateOf(at);
        }

        @Override
        public Instant reportableFrom() {
            return at;
        }
    }

    /**
     * Penyakit akibat kerja.
     *
     * @param diagnosedOn the day of the diagnosis; article 8A does not name it, but the time to report runs from it
     * @param totalTenureMonths how long the member has worked, in months
     * @param latestTenureMonths how long at the latest place, in months; not more than the total
     * @param exposureSource what the member was exposed to
     * @param diagnosis the clinical diagnosis
     */
    record OccupationalDisease(
            LocalDate diagnosedOn,
            Confidential occupation,
            int totalTenureMonths,
            int latestTenureMonths,
            Confidential exposureSource,
            Confidential diagnosis)
            implements Incident {

        @Override
        public AccidentKind kind() {
            return AccidentKind.DISEASE;
        }

        @Override
        public LocalDate on() {
            return diagnosedOn;
        }

        /** A diagnosis has no hour: its day is over first. */
        @Override
        public Instant reportableFrom() {
            return diagnosedOn.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
        }
    }
}
