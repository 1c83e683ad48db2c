package id.jmo.contribution.component;

import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bills of independent workers, and the virtual accounts into which they are paid. */
abstract class CollectionSteps extends ContributionComponentTest {

    @LocalServerPort
    int port;

    @Autowired
    IssueBill issueBill;

    @Autowired
    Bills bills;

    Bill issued(Instant expiresAt) {
        MemberId worker = MemberId.next();
        return issueBill.issue(
                new IssueBill.Order(
                        BillId.next(),
                        new Payer.Worker(worker),
                        Segment.BPU,
                        Jakarta.dateOf(expiresAt),
                        expiresAt,
                        Rupiah.ZERO,
                        Rupiah.ZERO),
                Stream.of(new BillLine(
                        1,
                        worker,
                        YearMonth.of(2026, 10),
                        Segment.BPU,
                        Rupiah.of(2_950_000),
                        Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(59_000)),
                        null)));
    }

    String accountOf(Bill bill) {
        return await().until(() -> bills.find(bill.id()).orElseThrow().virtualAccount(), Objects::nonNull)
                .number();
    }

    BillState stateOf(Bill bill) {
        return bills.find(bill.id()).orElseThrow().state();
    }
}
