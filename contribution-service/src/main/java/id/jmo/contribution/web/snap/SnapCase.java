package id.jmo.contribution.web.snap;

/** How we refuse a request of the bank: the cases of SNAP's response code list (ASPI). */
enum SnapCase {
    BAD_REQUEST("400", "00", "Bad Request"),
    INVALID_FORMAT("400", "01", "Invalid Field Format"),
    MISSING_FIELD("400", "02", "Invalid Mandatory Field"),
    UNAUTHORIZED("401", "00", "Unauthorized."),
    /** No bill has the account. */
    UNKNOWN_BILL("404", "12", "Invalid Bill/Virtual Account"),
    WRONG_AMOUNT("404", "13", "Invalid Amount"),
    PAID_BILL("404", "14", "Paid Bill"),
    /** The reference stands for another payment. */
    INCONSISTENT("404", "18", "Inconsistent Request"),
    EXPIRED_BILL("404", "19", "Invalid Bill/Virtual Account"),
    /** The external id was used today. */
    CONFLICT("409", "00", "Conflict"),
    GENERAL_ERROR("500", "00", "General Error");

    private final String http;
    private final String code;
    private final String message;

    SnapCase(String http, String code, String message) {
        this.http = http;
        this.code = code;
        this.message = message;
    }

    int status() {
        return Integer.parseInt(http);
    }

    /** @param service its two digits */
    String responseCode(String service) {
        return http + service + code;
    }

    String message() {
        return message;
    }
}
