package id.jmo.balance.application.proof;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.ProofRun.Cursor;
import id.jmo.balance.model.ProofRun.Kind;
import id.jmo.balance.model.ProofRun.State;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves the ledger while postings go on, in one of several instances, a batch at a time. Each batch is stored with the place
 * where the next begins, so that whoever takes over goes on there. A full proof takes every book from its first posting; an
 * increment only what was booked since the ledger was last sound, each book from where it was proved.
 */
@UseCase
public class ProveLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ProveLedger.class);

    /** After so long a pass ends and the next one goes on, so that a stop of the service need not wait. */
    private static final Duration PASS = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Journal journal;
    private final Heads heads;
    private final ProvenBooks proven;
    private final ProofRuns runs;
    private final ProofTerms terms;
    private final LeasedBatches batches;
    private final Clock clock;

    ProveLedger(
            Ledger ledger,
            Journal journal,
            Heads heads,
            ProvenBooks proven,
            ProofRuns runs,
            ProofTerms terms,
            Leases leases,
            Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.heads = heads;
        this.proven = proven;
        this.runs = runs;
        this.terms = terms;
        this.batches = new LeasedBatches(leases, "prove-ledger");
        this.clock = clock;
    }

    /** Goes on with the proofs that are open or due. */
    public void run() {
        batches.stepsFor(PASS, clock, () -> due().map(this::step).orElse(false));
    }

    private Optional<ProofRun> due() {
        List<ProofRun> open = runs.open();
        if (!open.isEmpty()) {
            return Optional.of(open.getFirst());
        }
        Instant now = now();
        if (isOver(runs.lastFullFinished(), terms.fullInterval(), now)) {
            return Optional.of(added(ProofRun.full(now)));
        }
        return isOver(runs.lastFinished(), terms.interval(), now)
                ? Optional.of(added(ProofRun.increment(now)))
                : Optional.empty();
    }

    private static boolean isOver(Optional<ProofRun> last, Duration interval, Instant now) {
        return last.map(ProofRun::finishedAt)
                .map(finished -> !finished.plus(interval).isAfter(now))
                .orElse(true);
    }

    private ProofRun added(ProofRun run) {
        runs.add(run);
        return run;
    }

    /** @return whether this instance may go on */
    private boolean step(ProofRun run) {
        if (run.state() == State.REQUESTED) {
            ProofRun last = runs.lastFinished().orElse(null);
            return runs.replace(run, run.started(last, now()));
        }
        var batch = new ProofBatch(ledger, journal, heads, run.findings());
        ProofRun next = switch (run.phase()) {
            case BOOKS -> books(run, batch);
            case POSTINGS -> postings(run, batch);
        };
        // The other way round, a batch that is repeated would find its own books proved, and count nothing.
        if (!runs.replace(run, next)) {
            LOG.info("The proof {} goes on in another instance", run.id());
            return false;
        }
        proven.keep(batch.sound());
        proven.forget(batch.unsound());
        if (next.state() == State.DONE) {
            report(next);
        }
        return true;
    }

    private ProofRun books(ProofRun run, ProofBatch batch) {
        Cursor cursor = run.cursor();
        MemberId after = cursor == null ? null : new MemberId(UUID.fromString(cursor.id()));
        List<MemberId> members = heads.members(after, terms.batch());
        members.forEach(batch::wholeBook);
        return members.size() < terms.batch()
                ? run.withPostingsLeft(batch.findings())
                : run.proved(batch.findings(), new Cursor(members.getLast().toString(), null));
    }

    private ProofRun postings(ProofRun run, ProofBatch batch) {
        List<Journal.Found> postings = read(run);
        if (run.kind() == Kind.INCREMENT) {
            batch.newPostings(postings, proven);
        } else {
            batch.countedPostings(postings);
        }
        Findings findings = batch.findings();
        if (postings.size() < terms.batch()) {
            return run.finished(findings, runs.lastFinished().orElse(null), now());
        }
        Journal.Found last = postings.getLast();
        return run.proved(findings, new Cursor(last.id(), run.kind() == Kind.INCREMENT ? last.postedAt() : null));
    }

    private List<Journal.Found> read(ProofRun run) {
        Cursor cursor = run.cursor();
        String after = cursor == null ? null : cursor.id();
        return run.kind() == Kind.INCREMENT
                ? journal.bookedSince(since(run, cursor), after, terms.batch())
                : journal.all(after, terms.batch());
    }

    private static Instant since(ProofRun run, @Nullable Cursor cursor) {
        Instant from = cursor == null ? run.from() : cursor.bookedAt();
        return Objects.requireNonNullElse(from, Instant.EPOCH);
    }

    private void report(ProofRun done) {
        Findings found = done.findings();
        if (found.isSound()) {
            LOG.info("Proved the ledger: {} books, {} postings", found.books(), found.postings());
        } else {
            LOG.error(
                    "The ledger is not sound: {} violations, the first {}",
                    found.violationsFound(),
                    found.violations().stream().findFirst());
        }
        runs.forgetFinishedBefore(now().minus(terms.keepRuns()));
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
