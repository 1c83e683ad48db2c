package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Pause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartPlanTest {

    private final List<Part> started = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_service_starts_after_the_store_and_the_broker() {
        new StartPlan(started::add, 3).run(Part.all());

        assertThat(started).containsExactlyInAnyOrderElementsOf(Part.all());
        int broker = started.indexOf(Part.KAFKA);
        int store = started.indexOf(Part.STORE);
        assertThat(started.indexOf(Part.named("claim-service")))
                .isGreaterThan(broker)
                .isGreaterThan(store);
    }

    @Test
    void no_more_parts_start_at_once_than_allowed() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new StartPlan(
                        part -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Pause.aMoment();
                            now.decrementAndGet();
                        },
                        2)
                .run(List.of(Part.STORE, Part.KAFKA, Part.KEYCLOAK, Part.PARTNER_SANDBOX));

        assertThat(most).hasValue(2);
    }

    @Test
    void after_a_failure_nothing_more_is_begun_and_the_failure_is_reported() {
        StartPlan plan = new StartPlan(
                part -> {
                    if (part == Part.KAFKA) {
                        throw new LaunchFailure("kafka died at start");
                    }
                    started.add(part);
                },
                1);

        LaunchFailure failure = catchThrowableOfType(LaunchFailure.class, () -> plan.run(Part.all()));

        assertThat(failure).hasMessage("kafka died at start");
        assertThat(failure.getSuppressed()).isEmpty();
        assertThat(started).doesNotContain(Part.named("claim-service"), Part.named("account-service"));
    }
}
