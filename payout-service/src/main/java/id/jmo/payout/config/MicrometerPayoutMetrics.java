package id.jmo.payout.config;

import id.jmo.payout.application.PayoutMetrics;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutFact;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code jmo.payouts.settled}: how many payouts and how many rupiah, by cause and outcome. */
@Component
class MicrometerPayoutMetrics implements PayoutMetrics {

    private static final String PAID = "paid";
    private static final String REFUSED = "refused";
    private static final String RETURNED = "returned";

    private final MeterRegistry registry;

    MicrometerPayoutMetrics(MeterRegistry registry) {
        this.registry = registry;
        // From the start at zero, so that the first one is seen as a rise.
        for (PayoutCause.Kind cause : PayoutCause.Kind.values()) {
            List.of(PAID, REFUSED, RETURNED).forEach(outcome -> settled(cause, outcome));
        }
    }

    @Override
    public void stored(PayoutFact fact) {
        String outcome = switch (fact) {
            case PayoutFact.Completed _ -> PAID;
            case PayoutFact.Refused _ -> REFUSED;
            case PayoutFact.Returned _ -> RETURNED;
        };
        settled(fact.order().cause().kind(), outcome)
                .record(fact.order().amount().amount());
    }

    private DistributionSummary settled(PayoutCause.Kind cause, String outcome) {
        return DistributionSummary.builder("jmo.payouts.settled")
                .description("Payouts with an outcome, and their amounts")
                .baseUnit("rupiah")
                .tag("cause", cause.name())
                .tag("outcome", outcome)
                .register(registry);
    }
}
