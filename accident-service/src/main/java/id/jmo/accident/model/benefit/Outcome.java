package id.jmo.accident.model.benefit;

/** What the doctor states at the end of the treatment (stage II, Permenaker 1/2025, article 19). */
public enum Outcome {
    /** The temporary incapacity has ended and nothing remains. */
    RECOVERED,
    /** A part of the body is lost or works less than before. */
    PARTIAL_DISABILITY,
    /** The member can never work again. */
    TOTAL_DISABILITY,
    DEATH
}
