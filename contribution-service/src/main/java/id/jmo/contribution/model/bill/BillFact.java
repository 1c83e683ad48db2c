package id.jmo.contribution.model.bill;

/** A fact about a bill, with the bill as it is after it. */
public sealed interface BillFact {

    Bill bill();

    /** It can be paid. */
    record Issued(Bill bill) implements BillFact {}

    /** The money is there; its contributions follow, one a line. */
    record Paid(Bill bill, BillState.Paid payment) implements BillFact {}

    /** It can no longer be paid. */
    record Expired(Bill bill) implements BillFact {}

    /** It can no longer be paid, because its payer took it back. */
    record Cancelled(Bill bill) implements BillFact {}
}
