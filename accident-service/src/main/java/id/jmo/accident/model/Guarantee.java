package id.jmo.accident.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Surat jaminan: the fund's word to a clinic that it pays the treatment.
 *
 * @param id in the code by which the letter is checked
 * @param facilityCode of the health facility that it is for
 * @param validUntil the last day of its validity, in Jakarta
 */
public record Guarantee(UUID id, String facilityCode, String facilityName, Instant issuedAt, LocalDate validUntil) {}
