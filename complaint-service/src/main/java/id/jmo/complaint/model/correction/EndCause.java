package id.jmo.complaint.model.correction;

/** Why a membership ended, by the names that account-service knows them by. */
public enum EndCause {
    RESIGNATION,
    TERMINATION,
    CONTRACT_ENDED,
    RETIREMENT,
    STOPPED_WORKING,
    LEFT_INDONESIA,
    TOTAL_DISABILITY,
    DEATH
}
