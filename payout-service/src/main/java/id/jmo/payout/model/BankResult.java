package id.jmo.payout.model;

import id.jmo.platform.values.Confidential;

/** What the bank's answer to a request means. {@link #answer()} is the answer itself, for diagnosis. */
public sealed interface BankResult {

    /** The bank's response code, or what came instead of one. */
    String answer();

    /** The account is open and has this holder. */
    record HolderNamed(Confidential name, String answer) implements BankResult {}

    /** The account cannot be paid. */
    record AccountNotPayable(RefusalReason reason, String answer) implements BankResult {}

    /** The money is in the account. */
    record TransferDone(String answer) implements BankResult {}

    /** The bank has accepted the transfer and not finished it. */
    record TransferPending(String answer) implements BankResult {}

    /** The bank refused the transfer, or could not make it; no money moved. */
    record TransferRejected(RefusalReason reason, String answer) implements BankResult {}

    /** The money went out and came back. */
    record TransferReturned(String answer) implements BankResult {}

    /** The bank has never seen a transfer with this reference. */
    record TransferUnknown(String answer) implements BankResult {}

    /** The request was certainly not sent: no connection, or the circuit breaker is open. */
    record NotSent(String answer) implements BankResult {}

    /** Anything else: no answer, an error, an answer without clear meaning. Whether the bank acted is unknown. */
    record Inconclusive(String answer) implements BankResult {}
}
