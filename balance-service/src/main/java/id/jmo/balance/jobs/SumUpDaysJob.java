package id.jmo.balance.jobs;

import id.jmo.balance.application.report.SumUpDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for days that are over. */
@Component
class SumUpDaysJob {

    private final SumUpDays sumUpDays;

    SumUpDaysJob(SumUpDays sumUpDays) {
        this.sumUpDays = sumUpDays;
    }

    @Scheduled(fixedDelayString = "${jmo.ledger.report-interval}")
    void run() {
        sumUpDays.run();
    }
}
