package id.jmo.payout.model;

/** The next request of a payout to the bank. */
public sealed interface BankRequest {

    /** Account inquiry: harmless, may be repeated. */
    record AccountInquiry() implements BankRequest {}

    /** The transfer. */
    record Transfer(int attempt) implements BankRequest {}

    /** Status inquiry: harmless, may be repeated. */
    record TransferStatusInquiry() implements BankRequest {}
}
