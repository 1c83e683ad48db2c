package id.jmo.balance.web;

import id.jmo.balance.application.proof.ProofRuns;
import id.jmo.balance.application.proof.RequestProof;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.PollingLoop;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators and auditors: is the ledger proved? */
@RestController
@RequestMapping(ProofController.PATH)
@Tag(name = "Proof of the ledger")
class ProofController {

    static final String PATH = "/api/v1/savings/proof";
    private static final int PAGE = 20;

    private final ProofRuns runs;
    private final RequestProof request;
    private final PollingLoop ledgerProof;

    ProofController(ProofRuns runs, RequestProof request, PollingLoop ledgerProof) {
        this.runs = runs;
        this.request = request;
        this.ledgerProof = ledgerProof;
    }

    /**
     * Whether the books agree, as far as they are proved.
     *
     * @param sound the last full proof found nothing, and no increment since; null before the first proof is done
     * @param soundUpTo everything booked before is proved; null if the ledger was never sound
     * @param latest the proof that was finished last
     * @param open the proof that is asked for or runs
     */
    record ProofStateView(
            @Nullable Boolean sound,
            @Nullable OffsetDateTime soundUpTo,
            @Nullable ProofRunView latest,
            @Nullable ProofRunView open) {}

    /** Reads whether the ledger is sound, up to when it is proved, and how far the proof is that runs. */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    ProofStateView readProofOfLedger() {
        Optional<ProofRun> last = runs.lastFinished();
        return new ProofStateView(
                last.map(ProofRun::ledgerSound).orElse(null),
                last.map(ProofRun::soundUpTo).map(ProofRunView::at).orElse(null),
                last.map(ProofRunView::of).orElse(null),
                runs.open().stream().findFirst().map(ProofRunView::of).orElse(null));
    }

    /** Lists the proofs of the ledger, the latest first. */
    @GetMapping("/runs")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<ProofRunView> listProofs(@RequestParam(required = false) @Nullable ProofId cursor) {
        return Page.cut(runs.page(cursor, PAGE + 1), PAGE, ProofRun::id).map(ProofRunView::of);
    }

    /** Reads one proof of the ledger: its result, or how far it is. */
    @GetMapping("/runs/{proofId}")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "proof-not-found")
    ProofRunView readProof(@PathVariable ProofId proofId) {
        return runs.find(proofId)
                .map(ProofRunView::of)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "proof-not-found"));
    }

    /**
     * Has every book proved from its first posting, in the background. The result is there when the state is DONE. Whoever
     * asks before it begins is given the same proof.
     */
    @PostMapping("/runs")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ProofRunView> requestFullProof() {
        ProofRun run = request.full();
        ledgerProof.wakeUp();
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/runs/" + run.id()))
                .body(ProofRunView.of(run));
    }
}
