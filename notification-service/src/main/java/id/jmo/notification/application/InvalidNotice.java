package id.jmo.notification.application;

/** A fault in {@code notices.yaml}, a template or a text. The message is one line for whoever wrote it. */
public final class InvalidNotice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidNotice(String notice, String fault) {
        super("Notice " + notice + ": " + fault);
    }
}
