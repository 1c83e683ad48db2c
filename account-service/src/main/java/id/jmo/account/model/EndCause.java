package id.jmo.account.model;

/** Why a membership ended, as Permenaker 4/2022 (articles 4 to 6) distinguishes the grounds for a JHT claim. */
public enum EndCause {
    /** Mengundurkan diri (article 5). */
    RESIGNATION,
    /** Pemutusan hubungan kerja, PHK (article 5). */
    TERMINATION,
    /** The end of a fixed-term contract, PKWT (article 6). */
    CONTRACT_ENDED,
    /** Pension age, by age 56 or by the contract of work (articles 4 and 6). */
    RETIREMENT,
    /** An independent worker (BPU) stops working (article 6). */
    STOPPED_WORKING,
    /** Leaving Indonesia for good (article 5). */
    LEFT_INDONESIA,
    /** Cacat total tetap (article 4). */
    TOTAL_DISABILITY,
    /** Death of the member; the heirs claim (article 4). */
    DEATH
}
