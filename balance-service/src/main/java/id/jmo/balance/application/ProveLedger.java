package id.jmo.balance.application;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.BookProof;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.PayoutStanding;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Violation;
import id.jmo.balance.model.Violation.Rule;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves the books, at any time, while postings go on: first book by book against its head, then posting by posting
 * for any that no book counts. Memory is bounded by the longest stretch read at once and by the violations kept.
 */
@UseCase
public class ProveLedger {

    private static final int CHUNK = 500;
    private static final int KEPT = 1000;

    private final Ledger ledger;
    private final Journal journal;
    private final Heads heads;
    private final Clock clock;

    /** A payout the bank has made whose approval has not been read. Normal for seconds, not for hours. */
    public record AwaitingPayout(MemberId member, Cause cause, PayoutId payout, Rupiah paid) {}

    /**
     * What the proof found.
     *
     * @param totals what the accounts of each kind hold together
     * @param sum over all accounts; zero in sound books
     * @param violationsFound how many; {@code violations} names the first thousand
     * @param awaiting the first thousand payouts that wait for their approval
     */
    public record Report(
            Instant provedAt,
            long books,
            long postings,
            Map<Account.Kind, Rupiah> totals,
            Rupiah sum,
            long violationsFound,
            List<Violation> violations,
            List<AwaitingPayout> awaiting) {

        public boolean isSound() {
            return violationsFound == 0 && sum.isZero();
        }
    }

    ProveLedger(Ledger ledger, Journal journal, Heads heads, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.heads = heads;
        this.clock = clock;
    }

    public Report prove() {
        Run run = new Run();
        heads.forEachMember(run::book);
        journal.forEachChunk(Instant.EPOCH, CHUNK, run::strayPostings);
        return run.report(clock.instant());
    }

    private final class Run {

        private final Map<Account.Kind, Rupiah> totals = new EnumMap<>(Account.Kind.class);
        private final List<Violation> violations = new ArrayList<>();
        private final List<AwaitingPayout> awaiting = new ArrayList<>();
        private long found;
        private long books;
        private long postings;

        private void name(Violation violation) {
            found++;
            if (violations.size() < KEPT) {
                violations.add(violation);
            }
        }

        private void book(MemberId member) {
            books++;
            Book head;
            try {
                head = ledger.current(member);
            } catch (LedgerContradiction broken) {
                name(new Violation(Rule.HEAD_AGREES, "book of member " + member, broken.toString()));
                head = heads.find(member).book();
            }
            BookProof proof = new BookProof(member, this::name);
            for (long first = 1; first <= head.sequence(); first += CHUNK) {
                for (Journal.Found each : journal.range(member, first, Math.min(first + CHUNK - 1, head.sequence()))) {
                    // An unreadable one is reported with the stray postings; here it leaves a gap.
                    if (each instanceof Journal.Found.Sound(Posting posting)) {
                        proof.posting(posting);
                    }
                }
            }
            proof.head(head);
            postings += proof.count();
            proof.totals().forEach((kind, amount) -> totals.merge(kind, amount, Rupiah::plus));
            awaiting(head);
        }

        private void awaiting(Book head) {
            head.funds()
                    .values()
                    .forEach(funds -> funds.payouts().forEach((payout, standing) -> {
                        if (standing instanceof PayoutStanding.Awaiting(Rupiah paid) && awaiting.size() < KEPT) {
                            awaiting.add(new AwaitingPayout(head.member(), funds.cause(), payout, paid));
                        }
                    }));
        }

        private void strayPostings(List<Journal.Found> chunk) {
            List<Posting> readable = new ArrayList<>();
            for (Journal.Found each : chunk) {
                switch (each) {
                    case Journal.Found.Sound(Posting posting) -> readable.add(posting);
                    case Journal.Found.Unreadable(String id, String why) -> name(new Violation(Rule.READABLE, id, why));
                }
            }
            Set<MemberId> members = new HashSet<>();
            readable.forEach(posting -> members.add(posting.member()));
            Map<MemberId, Long> counted = heads.sequences(members);
            readable.stream()
                    .filter(posting -> posting.sequence() > counted.getOrDefault(posting.member(), 0L))
                    .filter(posting -> posting.sequence() > sequenceOf(posting.member()))
                    .forEach(posting -> name(new Violation(
                            Rule.NO_STRAY_POSTING,
                            posting.id(),
                            "number %d of member %s, whose book does not reach it"
                                    .formatted(posting.sequence(), posting.member()))));
        }

        /** Where the book is now: a posting may have been written since its head was read. */
        private long sequenceOf(MemberId member) {
            try {
                return ledger.current(member).sequence();
            } catch (LedgerContradiction broken) {
                return heads.find(member).book().sequence();
            }
        }

        private Report report(Instant at) {
            Rupiah sum = totals.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
            return new Report(
                    at,
                    books,
                    postings,
                    Map.copyOf(totals),
                    sum,
                    found,
                    List.copyOf(violations),
                    List.copyOf(awaiting));
        }
    }
}
