package id.jmo.information.model.content;

/** Why an editor's command was refused; nothing was changed. */
public final class ContentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        UNKNOWN,
        /** The address is another item's. */
        SLUG_TAKEN,
        /** The item has changed since the editor read it. */
        CHANGED_MEANWHILE,
        /** The lifecycle has no such transition. */
        NOT_ALLOWED_NOW,
        /** Who wrote a revision does not approve it. */
        OWN_WORK,
        /** The details are those of another kind. */
        DETAILS_OF_ANOTHER_KIND,
        IMAGE_UNKNOWN,
        PUBLICATION_IN_THE_PAST,
        /** A promo that would be over when it is published. */
        PROMO_OVER
    }

    private final Reason reason;

    public ContentRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
