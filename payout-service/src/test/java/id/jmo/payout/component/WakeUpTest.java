package id.jmo.payout.component;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** With a worker that polls once an hour. */
@ResourceLock(PayoutComponentTest.CONSUMER_GROUP)
@TestPropertySource(properties = "jmo.payouts.poll=1h")
class WakeUpTest extends PayoutComponentTest {

    @Test
    void a_new_payout_is_processed_when_it_is_stored_and_not_at_the_next_poll() {
        Case first = newCase();
        approve(first);
        awaitEvent(COMPLETED, first);

        Case second = newCase();
        approve(second);
        awaitEvent(COMPLETED, second);

        assertPaidOnce(second, 1);
    }
}
