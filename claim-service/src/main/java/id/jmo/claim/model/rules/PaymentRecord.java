package id.jmo.claim.model.rules;

import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a member has been paid out of the old-age savings so far; money that came back is not in it. */
public record PaymentRecord(List<Paid> payments) {

    public static final PaymentRecord EMPTY = new PaymentRecord(List.of());

    /**
     * @param on the day in Jakarta on which the money was paid
     * @param gross before tax
     */
    public record Paid(LocalDate on, Rupiah gross) {}

    public PaymentRecord {
        payments = List.copyOf(payments);
    }

    public Optional<LocalDate> firstPaidOn() {
        return payments.stream().map(Paid::on).min(Comparator.naturalOrder());
    }

    /** The gross sum of the payments from the first day, inclusive, to the last, exclusive. */
    Rupiah grossFromTo(LocalDate from, LocalDate before) {
        return payments.stream()
                .filter(paid -> !paid.on().isBefore(from) && paid.on().isBefore(before))
                .map(Paid::gross)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
