package id.jmo.complaint.model.correction;

import id.jmo.platform.values.Confidential;

/** How far the correction of one field has come. */
public sealed interface FieldState {

    /** Nobody has decided yet. */
    record Proposed() implements FieldState {}

    /** The officer refused it. The officer may decide otherwise later. */
    record Refused(Confidential reason) implements FieldState {}

    /** The officer approved it; account-service has not answered yet. */
    record Ordered() implements FieldState {}

    /** Recorded as the member proposed. */
    record Applied() implements FieldState {}

    /**
     * Approved, but it cannot be recorded.
     *
     * @param obstacle the reason's code, as account-service names it
     */
    record Impossible(String obstacle) implements FieldState {}
}
