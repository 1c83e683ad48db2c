package id.jmo.balance.application;

import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds postings whose head did not advance, because the service died in between, and rolls those heads forward, so that
 * their events are published even if the book is never read again.
 */
@UseCase
public class RollBooksForward {

    private static final Logger LOG = LoggerFactory.getLogger(RollBooksForward.class);
    private static final int CHUNK = 500;
    /** How far clocks of two instances may differ, and how long a posting may wait for its head. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Journal journal;
    private final Heads heads;
    private final Checkpoint checkpoint;
    private final Clock clock;

    RollBooksForward(Ledger ledger, Journal journal, Heads heads, Checkpoint checkpoint, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.heads = heads;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** Checks every posting since the last run. */
    public void run() {
        Instant started = clock.instant();
        journal.forEachChunk(checkpoint.read(), CHUNK, this::follow);
        checkpoint.write(started.minus(MARGIN));
    }

    private void follow(List<Journal.Found> chunk) {
        Map<MemberId, Long> latest = new HashMap<>();
        for (Journal.Found found : chunk) {
            // What cannot be read is for the proof to name.
            if (found instanceof Journal.Found.Sound(Posting posting)) {
                latest.merge(posting.member(), posting.sequence(), Math::max);
            }
        }
        Map<MemberId, Long> counted = heads.sequences(latest.keySet());
        latest.forEach((member, sequence) -> {
            if (counted.getOrDefault(member, 0L) < sequence) {
                rollForward(member);
            }
        });
    }

    private void rollForward(MemberId member) {
        try {
            long sequence = ledger.current(member).sequence();
            LOG.info("Rolled the book of member {} forward to number {}", member, sequence);
        } catch (LedgerContradiction broken) {
            LOG.error("The book of member {} does not continue; prove the ledger", member, broken);
        }
    }
}
