package id.jmo.payout.config;

import id.jmo.payout.application.CheckReturns;
import id.jmo.payout.application.Payouts;
import id.jmo.payout.application.ProcessPayout;
import id.jmo.payout.application.inquiry.EraseInquiries;
import id.jmo.payout.application.inquiry.InquireAccount;
import id.jmo.payout.application.reconciliation.ForgetStatements;
import id.jmo.payout.application.reconciliation.ReconcileDay;
import id.jmo.payout.model.HolderNamePolicy;
import id.jmo.payout.model.PayableBanks;
import id.jmo.payout.model.PayoutLifecycle;
import id.jmo.payout.model.PayoutLimits;
import id.jmo.payout.model.RetryPolicy;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.platform.application.Leases;
import id.jmo.platform.reconciliation.ReconciliationSchedule;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies with the configured figures, and the workers that process what is due. */
@Configuration(proxyBeanMethods = false)
class PayoutConfiguration {

    @Bean
    RetryPolicy retryPolicy(PayoutProperties properties) {
        return properties.retryPolicy();
    }

    @Bean
    PayoutLimits payoutLimits(PayoutProperties properties) {
        return new PayoutLimits(Rupiah.of(properties.most()));
    }

    @Bean
    PayableBanks payableBanks(PayoutProperties properties) {
        return new PayableBanks(properties.banks());
    }

    @Bean
    PayoutLifecycle payoutLifecycle(RetryPolicy retryPolicy) {
        return new PayoutLifecycle(retryPolicy, new HolderNamePolicy());
    }

    @Bean
    ReconciliationSchedule reconciliationSchedule(ReconciliationProperties properties) {
        return properties.schedule();
    }

    @Bean
    Period statementsKept(ReconciliationProperties properties) {
        return properties.keepEntries();
    }

    @Bean
    PollingLoop statementErasure(
            ForgetStatements statements, ReconciliationProperties properties, Leases leases, Clock clock) {
        return new ErasureJob("statement-erasure", statements, leases, clock).every(properties.erasureInterval());
    }

    @Bean
    FeeRule feeRule(ReconciliationProperties properties) {
        return properties.fee().rule();
    }

    /** Orders reach the worker directly, so nothing signals it. */
    @Bean
    Worker<Payouts.Versioned> payoutWorker(ProcessPayout process, PayoutProperties properties) {
        return new Worker<>(
                "payout-worker", process, properties.poll(), properties.maxConcurrent(), new WakeUpSignal());
    }

    /** Nobody waits for it, so polling is enough. */
    @Bean
    Worker<Payouts.Versioned> returnCheckWorker(CheckReturns checks, PayoutProperties properties) {
        return new Worker<>(
                "return-check-worker",
                checks,
                properties.returnCheckPoll(),
                properties.maxConcurrentReturnChecks(),
                new WakeUpSignal());
    }

    @Bean
    WakeUpSignal accountInquiryWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<InquiryId> accountInquiryWorker(
            InquireAccount inquire, PayoutProperties properties, WakeUpSignal accountInquiryWakeUp) {
        return new Worker<>(
                "account-inquiry-worker",
                inquire,
                properties.poll(),
                properties.maxConcurrentInquiries(),
                accountInquiryWakeUp);
    }

    @Bean
    PollingLoop accountInquiryErasure(
            EraseInquiries inquiries, PayoutProperties properties, Leases leases, Clock clock) {
        return new ErasureJob("account-inquiry-erasure", inquiries, leases, clock)
                .every(properties.inquiryErasureInterval());
    }

    @Bean
    WakeUpSignal reconciliationWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<LocalDate> reconciliationWorker(
            ReconcileDay reconcile, ReconciliationProperties properties, WakeUpSignal reconciliationWakeUp) {
        return new Worker<>("reconciliation-worker", reconcile, properties.poll(), 1, reconciliationWakeUp);
    }
}
