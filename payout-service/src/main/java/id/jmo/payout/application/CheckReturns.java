package id.jmo.payout.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks the bank whether the money of paid payouts came back, for those that the statement does not show. Nobody waits for
 * it: it has few slots of its own, and none is taken up while payouts on their way are late.
 */
@UseCase
public class CheckReturns implements WorkQueue<Payouts.Versioned> {

    /** How late a payout on its way may be before looks for returns give way. */
    static final Duration LATE = Duration.ofSeconds(10);

    private final Payouts payouts;
    private final ProcessPayout process;
    private final Clock clock;

    CheckReturns(Payouts payouts, ProcessPayout process, Clock clock) {
        this.payouts = payouts;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public List<Payouts.Versioned> due(int limit) {
        Instant now = clock.instant();
        boolean behind = !payouts.due(now.minus(LATE), 1).isEmpty();
        return behind ? List.of() : payouts.returnChecksDue(now, limit);
    }

    @Override
    public void process(Payouts.Versioned found) {
        process.process(found);
    }

    @Override
    public String nameOf(Payouts.Versioned found) {
        return process.nameOf(found);
    }
}
