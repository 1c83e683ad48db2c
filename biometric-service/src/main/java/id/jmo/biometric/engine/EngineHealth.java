package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether faces can be measured, with which models and by which policy. Without an engine claims are still judged by the
 * selfies taken before, so the service is degraded and not down.
 */
@Component("faceEngineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final BiometricEngine engine;
    private final BoundedAnalyses analyses;
    private final PolicyBook policies;
    private final Clock clock;

    EngineHealth(BiometricEngine engine, BoundedAnalyses analyses, PolicyBook policies, Clock clock) {
        this.engine = engine;
        this.analyses = analyses;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = switch (engine.state()) {
            case BiometricEngine.State.Ready ready ->
                Health.up()
                        .withDetail("engine", ready.version().engine())
                        .withDetail("models", ready.version().models());
            case BiometricEngine.State.Failed failed ->
                Health.status("DEGRADED").withDetail("reason", failed.why());
        };
        return health.withDetail("policy", policies.on(Jakarta.today(clock)).version())
                .withDetail("running", analyses.running())
                .withDetail("waiting", analyses.waiting())
                .build();
    }
}
