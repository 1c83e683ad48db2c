package id.jmo.contribution.messaging;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillFact;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.bills.v1}. A version is never edited; a breaking change is a new type. */
@Component
class BillEventMapper implements EventMapper<BillFact> {

    /** What all events say: of {@code memberId} and {@code employerNumber} there is the one that pays. */
    record BillData(
            BillId billId,
            String paymentCode,
            String segment,
            @Nullable MemberId memberId,
            @Nullable String employerNumber,
            List<YearMonth> months,
            Rupiah amount,
            LocalDate dueOn,
            Instant expiresAt) {

        static BillData of(Bill bill) {
            return new BillData(
                    bill.id(),
                    bill.code().digits(),
                    bill.segment().name(),
                    bill.payer() instanceof Payer.Worker(MemberId member) ? member : null,
                    bill.payer() instanceof Payer.OfEmployer(var employer) ? employer.number() : null,
                    bill.months(),
                    bill.amount(),
                    bill.dueOn(),
                    bill.expiresAt());
        }
    }

    /** @param reference by which the bank knows the payment */
    record BillPaid(
            BillId billId,
            String paymentCode,
            String segment,
            @Nullable MemberId memberId,
            @Nullable String employerNumber,
            List<YearMonth> months,
            Rupiah amount,
            String reference,
            Instant paidAt) {}

    @Override
    public Optional<Event> map(BillFact fact) {
        BillData bill = BillData.of(fact.bill());
        return Optional.of(
                switch (fact) {
                    case BillFact.Issued _ -> new Event("id.jmo.bill.issued.v1", bill);
                    case BillFact.Paid paid ->
                        new Event(
                                "id.jmo.bill.paid.v1",
                                new BillPaid(
                                        bill.billId(),
                                        bill.paymentCode(),
                                        bill.segment(),
                                        bill.memberId(),
                                        bill.employerNumber(),
                                        bill.months(),
                                        bill.amount(),
                                        paid.payment().reference().text(),
                                        paid.payment().paidAt()));
                    case BillFact.Expired _ -> new Event("id.jmo.bill.expired.v1", bill);
                    case BillFact.Cancelled _ -> new Event("id.jmo.bill.cancelled.v1", bill);
                });
    }
}
