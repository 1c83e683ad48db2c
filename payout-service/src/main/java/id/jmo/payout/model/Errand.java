package id.jmo.payout.model;

/** The one thing to do next for a payout at the bank. */
public sealed interface Errand {

    /** Account inquiry: harmless, may be repeated. */
    record AskWhoHoldsTheAccount() implements Errand {}

    /** The transfer. */
    record AskForTransfer(int attempt) implements Errand {}

    /** Status inquiry: harmless, may be repeated. */
    record AskWhatBecameOfIt() implements Errand {}
}
