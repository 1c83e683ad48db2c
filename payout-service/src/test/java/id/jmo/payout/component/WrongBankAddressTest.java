package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With an address at which there is no bank. */
@ResourceLock(PayoutComponentTest.CONSUMER_GROUP)
class WrongBankAddressTest extends PayoutComponentTest {

    @Autowired
    private MeterRegistry meters;

    /** In place of the sandbox's. */
    @DynamicPropertySource
    static void bank(DynamicPropertyRegistry registry) {
        registry.add("jmo.partners.bank.base-url", () -> "https://bank.invalid");
        registry.add("jmo.bank.private-key", SandboxBank::privateKey);
        registry.add("jmo.bank.client-secret", SandboxBank::clientSecret);
    }

    @Test
    void a_payout_waits_for_a_bank_that_is_nowhere_and_does_not_fail() {
        Case claim = newCase();

        approve(claim);

        await().until(() -> failedCalls() > 5);
        assertThat(stateOf(claim)).isEqualTo("ORDERED");
        assertThat(eventsOf(claim)).isEmpty();
        assertNothingPaid(claim, 0);
    }

    private long failedCalls() {
        return meters.find("resilience4j.circuitbreaker.calls").tags("name", "bank", "kind", "failed").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
