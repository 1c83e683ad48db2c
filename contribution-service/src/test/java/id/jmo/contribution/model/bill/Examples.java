package id.jmo.contribution.model.bill;

import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Bills for tests. */
public final class Examples {

    static final Instant ISSUED = Instant.parse("2026-10-02T03:00:00Z");
    static final Instant EXPIRES = Instant.parse("2026-10-16T17:00:00Z");
    static final PaymentReference PAYMENT = new PaymentReference("20261003-000001");

    private static final MemberId WORKER = MemberId.of("01920000-0000-7000-8000-000000000001");

    private Examples() {}

    /** Of an independent worker, of one month: 36,300 for JKK and JKM, 59,000 for JHT. */
    public static Bill open() {
        return new Bill(
                BillId.of("01920000-0000-7000-8000-00000000b111"),
                new PaymentCode("123456789012"),
                new Payer.Worker(WORKER),
                Segment.BPU,
                List.of(YearMonth.of(2026, 10)),
                new Amounts(line(1).split().total(), Rupiah.ZERO, Rupiah.ZERO),
                1,
                LocalDate.of(2026, 10, 15),
                ISSUED,
                EXPIRES,
                null,
                new BillState.Open(),
                0);
    }

    public static BillLine line(int number) {
        return new BillLine(
                number,
                WORKER,
                YearMonth.of(2026, 9 + number),
                Segment.BPU,
                Rupiah.of(2_950_000),
                Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(59_000)),
                null);
    }

    static Bill after(Bill bill, BillTrigger trigger, Instant now) {
        return BillLifecycle.decide(bill, trigger, now) instanceof BillDecision.Moved(Bill moved, BillFact _)
                ? moved
                : bill;
    }

    static BillTrigger.PaymentReceived payment(Instant receivedAt) {
        return new BillTrigger.PaymentReceived(PAYMENT, Rupiah.of(95_300), receivedAt);
    }
}
