package id.jmo.complaint.model.compliance;

/** The letters of a case. */
public enum LetterKind {
    VISIT_NOTICE("PK"),
    FIRST_WARNING("SP1"),
    SECOND_WARNING("SP2"),
    FINE("SD"),
    /** To those who grant public services, with a copy for the employer. */
    WITHHOLDING_REQUEST("TMP2T"),
    /** That the services be granted again. */
    RESTORATION_REQUEST("CTMP2T");

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    /** What the letter's number begins with. */
    public String code() {
        return code;
    }
}
