package id.jmo.local.sandbox.bank;

/** An account at some bank of the country, as the interbank network knows it. */
record BankAccount(String bankCode, String accountNumber, String holderName, Status status, Behaviour behaviour) {

    enum Status {
        ACTIVE,
        DORMANT,
        CLOSED
    }

    /** The outcome of transfers to the account. */
    enum Behaviour {
        /** Paid immediately. */
        NORMAL,
        /** Pending, then failed; no money moves. */
        FAILS,
        /** Pending, then returned. */
        RETURNED,
        /** Paid immediately, returned later. */
        RETURNED_LATER
    }
}
