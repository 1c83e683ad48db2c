package id.jmo.contribution.messaging;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That money came in for a bill and does not pay it, on {@code jmo.bills.v1}. */
@Component
class UnappliedPaymentEventMapper implements EventMapper<UnappliedPayment> {

    private enum PayerKind {
        MEMBER,
        EMPLOYER
    }

    /** Of {@code memberId} and {@code employerNumber} there is the one that {@code payer} names. */
    record Unapplied(
            UUID differenceId,
            BillId billId,
            PayerKind payer,
            @Nullable MemberId memberId,
            @Nullable String employerNumber,
            Rupiah amount,
            Instant receivedAt,
            UnappliedPayment.Reason reason) {}

    @Override
    public Optional<Event> map(UnappliedPayment payment) {
        return Optional.of(new Event(
                "id.jmo.payment.unapplied.v1",
                switch (payment.bill().payer()) {
                    case Payer.Worker(MemberId member) -> unapplied(payment, PayerKind.MEMBER, member, null);
                    case Payer.OfEmployer(var employer) ->
                        unapplied(payment, PayerKind.EMPLOYER, null, employer.number());
                }));
    }

    private static Unapplied unapplied(
            UnappliedPayment payment, PayerKind payer, @Nullable MemberId member, @Nullable String employer) {
        return new Unapplied(
                payment.difference(),
                payment.bill().id(),
                payer,
                member,
                employer,
                payment.amount(),
                payment.receivedAt(),
                payment.reason());
    }
}
