package id.jmo.accident.model;

/** What a case needs to be decided. The names are stored, published and shown. */
public enum Evidence {
    /** Of a traffic accident: the police report, or the letter of Jasa Raharja. */
    TRAFFIC_REPORT,
    /** Of an accident outside the work site: two statements. */
    TWO_WITNESSES,
    DOCTOR_CERTIFICATE,
    TRANSPORT_RECEIPTS,
    /** Treatment is paid back only where the facility is no partner, which shows by the receipts. */
    TREATMENT_RECEIPTS,
    DEATH_CERTIFICATE,
    HEIR_STATEMENT,
    /** What an officer asked for beyond that; the note says what. */
    FURTHER
}
