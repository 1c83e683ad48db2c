package id.jmo.local.sandbox.bank;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Codes and formats of the SNAP standard (Standar Nasional Open API Pembayaran, Bank Indonesia and ASPI). */
final class Snap {

    static final String TOKEN = "73";
    static final String STATEMENT = "14";
    static final String INQUIRY = "16";
    static final String TRANSFER = "18";
    static final String CREATE_VIRTUAL_ACCOUNT = "27";
    static final String STATUS = "36";

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Snap() {}

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** A refusal: HTTP status and case code; the service code comes from the operation. */
    enum Case {
        BAD_REQUEST("400", "00", "Bad Request"),
        INVALID_FORMAT("400", "01", "Invalid Field Format"),
        MISSING_FIELD("400", "02", "Invalid Mandatory Field"),
        UNAUTHORIZED("401", "00", "Unauthorized."),
        INVALID_TOKEN("401", "01", "Invalid Token (B2B)"),
        LIMIT_EXCEEDED("403", "02", "Exceeds Transaction Amount Limit"),
        DORMANT("403", "09", "Dormant Account"),
        INSUFFICIENT_FUNDS("403", "14", "Insufficient Funds"),
        NOT_PERMITTED("403", "15", "Transaction Not Permitted."),
        INACTIVE("403", "18", "Inactive Card/Account/Customer"),
        NOT_FOUND("404", "01", "Transaction Not Found"),
        INVALID_ACCOUNT("404", "11", "Invalid Card/Account/Customer"),
        INCONSISTENT("404", "18", "Inconsistent Request"),
        CONFLICT("409", "00", "Conflict"),
        DUPLICATE_REFERENCE("409", "01", "Duplicate partnerReferenceNo");

        private final String http;
        private final String code;
        private final String message;

        Case(String http, String code, String message) {
            this.http = http;
            this.code = code;
            this.message = message;
        }

        int status() {
            return Integer.parseInt(http);
        }

        String responseCode(String service) {
            return http + service + code;
        }

        String message() {
            return message;
        }
    }

    /** The bank refuses the request. */
    static final class Refusal extends RuntimeException {

        private final Case reason;
        private final String detail;

        Refusal(Case reason) {
            this(reason, "");
        }

        Refusal(Case reason, String detail) {
            super(reason.message() + " " + detail, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }

        Case reason() {
            return reason;
        }

        String responseMessage() {
            return detail.isEmpty() ? reason.message() : reason.message() + " " + detail;
        }
    }
}
