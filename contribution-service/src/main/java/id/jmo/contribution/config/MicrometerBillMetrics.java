package id.jmo.contribution.config;

import id.jmo.contribution.application.bill.BillMetrics;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.Payer;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code jmo.bills.paid}: how many bills and how many rupiah, by who paid. */
@Component
class MicrometerBillMetrics implements BillMetrics {

    private final DistributionSummary employers;
    private final DistributionSummary workers;

    MicrometerBillMetrics(MeterRegistry registry) {
        this.employers = paid("employer", registry);
        this.workers = paid("worker", registry);
    }

    @Override
    public void paid(Bill bill) {
        DistributionSummary paid = switch (bill.payer()) {
            case Payer.OfEmployer _ -> employers;
            case Payer.Worker _ -> workers;
        };
        paid.record(bill.amount().amount());
    }

    private static DistributionSummary paid(String payer, MeterRegistry registry) {
        return DistributionSummary.builder("jmo.bills.paid")
                .description("Bills of contributions that were paid, and their amounts")
                .baseUnit("rupiah")
                .tag("payer", payer)
                .register(registry);
    }
}
