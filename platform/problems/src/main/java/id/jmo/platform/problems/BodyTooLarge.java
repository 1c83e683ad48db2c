package id.jmo.platform.problems;

import java.io.IOException;

/** A request body grew over its limit while it was being read. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLarge(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    long limit() {
        return limit;
    }
}
