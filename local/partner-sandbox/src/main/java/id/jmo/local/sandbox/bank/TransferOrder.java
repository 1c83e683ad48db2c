package id.jmo.local.sandbox.bank;

/** What a client asks the bank to pay; {@code amount} in whole rupiah. */
record TransferOrder(
        String reference,
        String sourceAccount,
        String bankCode,
        String accountNumber,
        String holderName,
        long amount) {}
