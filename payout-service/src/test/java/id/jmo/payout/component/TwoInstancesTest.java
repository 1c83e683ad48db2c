package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** A second instance beside the first, on the same store and in the same group of consumers. */
class TwoInstancesTest extends PayoutComponentTest {

    private static final int CLAIMS_AT_ONCE = 40;

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private MeterRegistry first;

    @Test
    void two_instances_pursue_the_same_payouts_and_the_bank_pays_each_once() {
        List<Case> claims =
                IntStream.range(0, CLAIMS_AT_ONCE).mapToObj(n -> newCase()).toList();
        for (int i = 0; i < claims.size(); i++) {
            String account = claims.get(i).account();
            SandboxBank.fault("inquiry", account, "SLOW", ",\"calls\":1,\"delay\":\"PT0.3S\"");
            // Doubts are where a second transfer could come from.
            SandboxBank.fault(
                    "transfer", account, i % 2 == 0 ? "SLOW" : "CUT_AFTER_ACTING", ",\"calls\":1,\"delay\":\"PT0.3S\"");
        }

        Case warm = newCase();
        approve(warm);
        awaitEvent(COMPLETED, warm);

        try (ConfigurableApplicationContext another = SecondInstance.beside(environment, Map.of())) {
            MeterRegistry second = another.getBean(MeterRegistry.class);
            long firstBefore = callsToTheBank(first);
            int tokensBefore = SandboxBank.tokensIssued();
            claims.forEach(this::approve);
            claims.forEach(claim -> awaitEvent(COMPLETED, claim));

            assertThat(callsToTheBank(first)).isGreaterThan(firstBefore);
            assertThat(callsToTheBank(second)).isPositive();
            assertThat(SandboxBank.tokensIssued()).as("one token for both").isEqualTo(tokensBefore);
        }
        assertThat(claims).allSatisfy(claim -> {
            assertPaidOnce(claim, 1);
            assertThat(eventsOf(claim)).containsExactly(COMPLETED);
        });
    }

    @Test
    void what_an_instance_leaves_behind_when_it_stops_the_other_brings_to_its_end() {
        List<Case> claims = IntStream.range(0, 10).mapToObj(n -> newCase()).toList();
        List<Long> bankAway = new ArrayList<>();
        claims.forEach(claim -> bankAway.add(SandboxBank.fault("status", claim.account(), "HTTP_500", "")));
        claims.forEach(claim -> SandboxBank.fault("transfer", claim.account(), "CUT_AFTER_ACTING", ",\"calls\":1"));

        try (ConfigurableApplicationContext another = SecondInstance.beside(environment, Map.of())) {
            assertThat(another.isRunning()).isTrue();
            claims.forEach(this::approve);
            claims.forEach(claim -> awaitState(claim, "TRANSFER_ASKED"));
        }
        bankAway.forEach(SandboxBank::clearFault);

        assertThat(claims).allSatisfy(claim -> {
            awaitEvent(COMPLETED, claim);
            assertPaidOnce(claim, 1);
        });
    }

    private static long callsToTheBank(MeterRegistry registry) {
        return registry.find("resilience4j.circuitbreaker.calls").tag("name", "bank").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
