package id.jmo.account.model;

/** What the person to be called in an emergency is to the member. */
public enum ContactRelation {
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER_RELATIVE,
    FRIEND,
    COLLEAGUE
}
