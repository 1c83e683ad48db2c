package id.jmo.contribution.model.bill;

import java.time.Instant;

/** Where a bill is. */
public sealed interface BillState {

    /** It can be paid. */
    record Open() implements BillState {}

    /** @param paidAt when the bank received the money */
    record Paid(PaymentReference reference, Instant paidAt) implements BillState {}

    /** Nobody paid it in time. */
    record Expired(Instant at) implements BillState {}

    /** Whoever was to pay it took it back. */
    record Cancelled(Instant at) implements BillState {}

    /** The names that are stored and shown. */
    enum Kind {
        OPEN,
        PAID,
        EXPIRED,
        CANCELLED
    }

    default Kind kind() {
        return switch (this) {
            case Open _ -> Kind.OPEN;
            case Paid _ -> Kind.PAID;
            case Expired _ -> Kind.EXPIRED;
            case Cancelled _ -> Kind.CANCELLED;
        };
    }
}
