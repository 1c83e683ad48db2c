package id.jmo.claim.application;

import id.jmo.claim.model.Step;
import java.time.Duration;

/** The metrics of claims. */
public interface ClaimMetrics {

    /** @param fromSubmission how long the member waited */
    void completed(Duration fromSubmission, boolean deadlineMet);

    void stepBecameLate(Step step);

    /** An event arrived that the lifecycle does not allow in this state. */
    void unexpected(String event, String state);

    void lateClaims(long now);

    void parkedClaims(long now);

    void deadlinesAtRisk(long now);

    /** For how many members the ledger holds money that no claim accounts for. */
    void holdDifferences(long now);
}
