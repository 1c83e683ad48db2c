package id.jmo.accident.model;

import id.jmo.accident.model.benefit.Outcome;
import java.time.Instant;

/**
 * The doctor's statement (form 3 KK3) that the treatment has come to its outcome; the time for stage II runs from it.
 *
 * @param statedAt when the doctor signed it
 * @param recordedAt when the health facility entered it here
 */
public record DoctorStatement(Instant statedAt, Outcome outcome, Instant recordedAt) {}
