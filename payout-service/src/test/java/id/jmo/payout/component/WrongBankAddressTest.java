package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** An operator has given the service an address of the bank that does not exist, and later the right one. */
@ResourceLock(PayoutComponentTest.CONSUMER_GROUP)
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(initializers = WrongBankAddressTest.WrongAddress.class)
class WrongBankAddressTest extends PayoutComponentTest {

    private static final String ADDRESS = "jmo.partners.bank.base-url";

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private MeterRegistry metrics;

    /** Before the one that the other tests have. */
    static final class WrongAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("wrongAddress", Map.of(ADDRESS, "https://bank.invalid")));
        }
    }

    @Test
    void a_wrong_address_of_the_bank_is_one_line_at_the_start_and_payouts_wait_until_it_is_right(CapturedOutput log) {
        await().untilAsserted(() -> assertThat(log)
                .contains("Partner bank cannot be reached at bank.invalid:443: its address is unknown. "
                        + "What needs it waits until it can; its address is " + ADDRESS));
        Case claim = newCase();
        approve(claim);
        awaitState(claim, "ORDERED");
        await().until(() -> failedCalls() > 2);
        assertThat(stateOf(claim)).isEqualTo("ORDERED");
        assertThat(eventsOf(claim)).isEmpty();
        assertThat(SandboxBank.visits(claim.reference())).isEmpty();

        try (ConfigurableApplicationContext mended =
                SecondInstance.beside(environment, Map.of(ADDRESS, SandboxBank.url()))) {
            assertThat(mended.isRunning()).isTrue();
            awaitEvent(COMPLETED, claim);
        }

        assertPaidOnce(claim, 1);
        assertThat(eventsOf(claim)).containsExactly(COMPLETED);
    }

    private long failedCalls() {
        return metrics
                .find("resilience4j.circuitbreaker.calls")
                .tag("name", "bank")
                .tag("kind", "failed")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
