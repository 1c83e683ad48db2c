package id.jmo.information.model.content;

/** Where the latest revision of an item stands. What readers see is the item's {@link Publication}. */
public enum EditorialStatus {
    DRAFT,
    IN_REVIEW,
    /** Approved, to be published at a time. */
    SCHEDULED,
    PUBLISHED,
    ARCHIVED
}
