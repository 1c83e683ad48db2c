package id.jmo.balance.application.proof;

import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proofs of the ledger: those that are asked for, the one that runs, and the results. */
public interface ProofRuns {

    void add(ProofRun requested);

    /**
     * Stores the next step of a proof.
     *
     * @return false if another instance has moved it since it was read; nothing was stored
     */
    boolean replace(ProofRun read, ProofRun next);

    Optional<ProofRun> find(ProofId id);

    /** Those that are not done, in the order in which they were asked for. */
    List<ProofRun> open();

    /** The one that was finished last. */
    Optional<ProofRun> lastFinished();

    /** The full one that was finished last. */
    Optional<ProofRun> lastFullFinished();

    /**
     * All, the latest first.
     *
     * @param before which the page begins; null at the latest
     */
    List<ProofRun> page(@Nullable ProofId before, int limit);

    /** Forgets results that are older, but for the last of each kind. */
    void forgetFinishedBefore(Instant instant);
}
