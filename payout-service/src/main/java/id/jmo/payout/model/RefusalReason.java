package id.jmo.payout.model;

/** Why no money moved and none will under this order; the member must name another account. */
public enum RefusalReason {
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    ACCOUNT_DORMANT,
    HOLDER_NAME_DIFFERS,
    LIMIT_EXCEEDED,
    REFUSED_BY_BANK
}
