package id.jmo.information.model.content;

/** The kinds of content. */
public enum ContentKind {
    /** What a programme pays to whom, with its figures. */
    BENEFIT,
    NEWS,
    /** A discount or offer of a merchant, for a time and an audience. */
    PROMO,
    /** A question (the title) and its answer (the body). */
    FAQ,
    /** A way to reach the institution. */
    CHANNEL
}
