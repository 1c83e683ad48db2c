package id.jmo.balance.jobs;

import id.jmo.balance.application.RollBooksForward;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Rolls heads forward at every start, and from then on at an interval. */
@Component
class RollBooksForwardJob {

    private final RollBooksForward rollBooksForward;

    RollBooksForwardJob(RollBooksForward rollBooksForward) {
        this.rollBooksForward = rollBooksForward;
    }

    @Scheduled(fixedDelayString = "${jmo.ledger.roll-forward-interval}")
    void run() {
        rollBooksForward.run();
    }
}
