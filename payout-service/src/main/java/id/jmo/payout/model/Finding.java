package id.jmo.payout.model;

import id.jmo.platform.values.Confidential;

/** What the bank's answer to an errand means. {@link #answer()} is the answer itself, for those who look into it. */
public sealed interface Finding {

    /** The bank's response code, or what came instead of one. */
    String answer();

    /** The account is open and has this holder. */
    record HolderNamed(Confidential name, String answer) implements Finding {}

    /** The account cannot be paid. */
    record AccountNotPayable(RefusalReason reason, String answer) implements Finding {}

    /** The money is in the account. */
    record TransferDone(String answer) implements Finding {}

    /** The bank has the transfer and works on it. */
    record TransferTakenIn(String answer) implements Finding {}

    /** The bank will not do the transfer, or could not; no money moved. */
    record TransferNotDone(RefusalReason reason, String answer) implements Finding {}

    /** The money went out and came back. */
    record TransferReturned(String answer) implements Finding {}

    /** The bank has never seen a transfer with this reference. */
    record TransferUnknown(String answer) implements Finding {}

    /** The request has certainly not left us: no connection, or the bank is being left alone for a while. */
    record NotSent(String answer) implements Finding {}

    /** Anything else: silence, an error, a riddle. Whether the bank acted is open. */
    record NoClearAnswer(String answer) implements Finding {}
}
