package id.jmo.contribution.web.snap;

/** A request of the bank is refused. */
final class SnapRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SnapCase reason;
    private final String detail;

    SnapRefusal(SnapCase reason) {
        this(reason, "");
    }

    /** @param detail the faulty field, or more words for the case; nothing personal */
    SnapRefusal(SnapCase reason, String detail) {
        super(reason.message(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    SnapCase reason() {
        return reason;
    }

    String responseMessage() {
        return detail.isEmpty() ? reason.message() : reason.message() + " " + detail;
    }
}
