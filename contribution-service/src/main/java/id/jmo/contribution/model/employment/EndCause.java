package id.jmo.contribution.model.employment;

/** Why somebody left an employer; the causes that an employer knows of. */
public enum EndCause {
    RESIGNATION,
    TERMINATION,
    CONTRACT_ENDED,
    RETIREMENT,
    TOTAL_DISABILITY,
    DEATH
}
