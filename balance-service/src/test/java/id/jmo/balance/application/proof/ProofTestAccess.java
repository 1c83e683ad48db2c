package id.jmo.balance.application.proof;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.model.Findings;
import id.jmo.platform.application.Leases;
import java.time.Clock;
import java.time.Duration;

/** Lets tests prove when they like. */
public final class ProofTestAccess {

    private static final int ALL = 1_000_000;
    private static final Duration LONG = Duration.ofDays(1);

    private ProofTestAccess() {}

    /** Everything, in one batch. */
    public static Findings prove(Ledger ledger, Journal journal, Heads heads) {
        var batch = new ProofBatch(ledger, journal, heads, Findings.NONE);
        heads.members(null, ALL).forEach(batch::wholeBook);
        batch.countedPostings(journal.all(null, ALL));
        return batch.findings();
    }

    /** An instance of the job that reads the postings from there, in batches of this size; nothing becomes due by itself. */
    public static ProveLedger instance(
            Ledger ledger, Journal journal, Heads heads, ProvenBooks proven, ProofRuns runs, Leases leases, int batch) {
        var terms = new ProofTerms(LONG, LONG, batch, LONG);
        return new ProveLedger(ledger, journal, heads, proven, runs, terms, leases, Clock.systemUTC());
    }
}
