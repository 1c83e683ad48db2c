package id.jmo.claim.application;

import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Step;
import java.time.Duration;
import java.util.Map;

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

    /** How many claims are in each state that is no end; a state that is left out has none. */
    void openClaims(Map<ClaimStatus, Long> now);

    /** @param age since the submission of the oldest claim that still has to be paid; zero if there is none */
    void oldestUnpaid(Duration age);

    /** A claim ended without a payment. */
    void endedUnpaid(ClaimStatus state);

    /** For how many members the ledger holds money that no claim accounts for. */
    void holdDifferences(long now);
}
