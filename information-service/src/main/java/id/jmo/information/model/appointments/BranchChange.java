package id.jmo.information.model.appointments;

/** Why a branch cannot keep an appointment that it once took. */
public enum BranchChange {
    /** The branch is no more. */
    BRANCH_CLOSED,
    /** It takes no appointments for the service any more. */
    SERVICE_ENDED,
    /** It is closed then, or its appointments begin or end at other times. */
    HOURS_CHANGED
}
