package id.jmo.claim.application;

import id.jmo.claim.model.Step;
import java.time.Duration;

/** What is measured of the claims, for whoever watches over the service. */
public interface ClaimMetrics {

    /** @param fromSubmission how long the member waited */
    void completed(Duration fromSubmission, boolean deadlineMet);

    void stepBecameLate(Step step);

    /** Something was heard that the life of a claim has no place for. */
    void unexpected(String event, String state);

    void lateClaims(long now);

    void deadlinesAtRisk(long now);
}
