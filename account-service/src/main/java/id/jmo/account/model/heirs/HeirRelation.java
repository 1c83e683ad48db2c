package id.jmo.account.model.heirs;

/**
 * What an heir is to the member: those who may inherit a benefit by PP 44/2015 and PP 46/2015, of which no text was at
 * hand.
 */
public enum HeirRelation {
    SPOUSE,
    CHILD,
    GRANDCHILD,
    PARENT,
    GRANDPARENT,
    SIBLING,
    PARENT_IN_LAW,
    /** Anybody whom the member's testament names. */
    BY_WILL
}
