package id.jmo.information.model.content;

/** What moves an item from one status to another. */
public enum EditorialAction {
    /** An editor writes a new revision. */
    EDIT,
    /** An editor asks for a review. */
    SUBMIT,
    /** An editor sends it back to be changed. */
    RETURN,
    /** Another editor approves it, to be published at once or at a time. */
    APPROVE,
    /** The time of publication has come. */
    PUBLISH,
    /** An editor takes it away from the readers. */
    ARCHIVE
}
