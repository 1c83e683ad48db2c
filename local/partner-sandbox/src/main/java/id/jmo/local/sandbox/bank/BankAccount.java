package id.jmo.local.sandbox.bank;

/** An account at some bank of the country, as the interbank network knows it. */
record BankAccount(String bankCode, String accountNumber, String holderName, Status status, Behaviour behaviour) {

    enum Status {
        ACTIVE,
        DORMANT,
        CLOSED
    }

    /** What becomes of a transfer to the account. */
    enum Behaviour {
        /** Paid at once. */
        NORMAL,
        /** Under way, then it fails; no money moves. */
        FAILS,
        /** Under way, then it comes back. */
        RETURNED,
        /** Paid at once, and comes back some time later. */
        RETURNED_LATER
    }
}
