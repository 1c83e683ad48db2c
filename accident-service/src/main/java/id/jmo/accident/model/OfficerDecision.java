package id.jmo.accident.model;

import java.time.Instant;

/**
 * What an officer decided over a case. Kept with the case whatever becomes of it; officers and auditors read it, the
 * member does not.
 *
 * @param officer the officer's id
 * @param reason in the officer's own words
 */
public record OfficerDecision(String officer, Action verdict, String reason, Instant at) {

    /** The names are stored and shown. */
    public enum Action {
        APPROVED,
        REFUSED,
        ASKED_FOR_EVIDENCE,
        SAW_PAPER_EVIDENCE,
        RECORDED_STAGE_ONE,
        RECORDED_STAGE_TWO
    }
}
