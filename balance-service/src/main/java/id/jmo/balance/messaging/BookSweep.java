package id.jmo.balance.messaging;

import id.jmo.balance.application.RollBooksForward;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the heads follow the journal at every start, and from then on at an interval, so that no event stays untold. */
@Component
class BookSweep {

    private final RollBooksForward rollBooksForward;

    BookSweep(RollBooksForward rollBooksForward) {
        this.rollBooksForward = rollBooksForward;
    }

    @Scheduled(fixedDelayString = "${jmo.ledger.sweep-interval}")
    void sweep() {
        rollBooksForward.run();
    }
}
