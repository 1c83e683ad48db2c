package id.jmo.contribution.component;

import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ApiTest extends ContributionComponentTest implements ApiContract {

    @LocalServerPort
    int port;

    @Autowired
    IssueBill issueBill;

    @Override
    public int port() {
        return port;
    }

    @Override
    public String service() {
        return "contribution-service";
    }

    @Override
    public Owned owned() {
        MemberId owner = MemberId.next();
        BillId bill = issueBill
                .issue(
                        new IssueBill.Order(
                                BillId.next(),
                                new Payer.Worker(owner),
                                Segment.BPU,
                                LocalDate.of(2026, 10, 15),
                                Instant.now().plusSeconds(86_400),
                                Rupiah.ZERO,
                                Rupiah.ZERO),
                        Stream.of(new BillLine(
                                1,
                                owner,
                                YearMonth.of(2026, 10),
                                Segment.BPU,
                                Rupiah.of(1_000_000),
                                Split.ofIndependentWorker(Rupiah.of(10_000), Rupiah.of(6_800), Rupiah.ZERO),
                                null)))
                .id();
        return new Owned(owner, Map.of("billId", bill.toString()));
    }
}
