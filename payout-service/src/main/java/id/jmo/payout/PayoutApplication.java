package id.jmo.payout;

import id.jmo.payout.application.PayoutProperties;
import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.ProcessPayout;
import id.jmo.payout.application.reconciliation.ReconcileDay;
import id.jmo.payout.application.reconciliation.ReconciliationProperties;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PayoutApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PayoutApplication.class, arguments);
    }

    @Bean
    WakeUpSignal reconciliationWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<Payouts.Versioned> payoutWorker(ProcessPayout process, PayoutProperties properties) {
        return new Worker<>("payout-worker", process, properties.poll(), properties.maxConcurrent(), new WakeUpSignal());
    }

    @Bean
    Worker<LocalDate> reconciliationWorker(
            ReconcileDay reconcile, ReconciliationProperties properties, WakeUpSignal reconciliationWakeUp) {
        return new Worker<>("reconciliation-worker", reconcile, properties.poll(), 1, reconciliationWakeUp);
    }
}
