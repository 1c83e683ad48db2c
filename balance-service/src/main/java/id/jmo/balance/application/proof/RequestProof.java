package id.jmo.balance.application.proof;

import id.jmo.balance.model.ProofRun;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Somebody asks for a full proof of the ledger. */
@UseCase
public class RequestProof {

    private final ProofRuns runs;
    private final Clock clock;

    RequestProof(ProofRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** The full proof that begins next: one that nobody has begun yet serves everybody who asks. */
    public ProofRun full() {
        return runs.open().stream()
                .filter(open -> open.kind() == ProofRun.Kind.FULL && open.state() == ProofRun.State.REQUESTED)
                .findFirst()
                .orElseGet(this::requested);
    }

    private ProofRun requested() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ProofRun run = ProofRun.full(now);
        runs.add(run);
        return run;
    }
}
