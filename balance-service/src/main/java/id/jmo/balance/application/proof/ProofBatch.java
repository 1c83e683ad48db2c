package id.jmo.balance.application.proof;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Journal.Found;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.model.Account;
import id.jmo.balance.model.AwaitingPayout;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.BookProof;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.PayoutStanding;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.ProvenBook;
import id.jmo.balance.model.Violation;
import id.jmo.balance.model.Violation.Rule;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One batch of a proof. Memory is bounded by the longest stretch of a book that is read at once, and by what is named. */
final class ProofBatch {

    private static final int STRETCH = 500;

    private final Ledger ledger;
    private final Journal journal;
    private final Heads heads;
    private final Map<Account.Kind, Rupiah> totals = new EnumMap<>(Account.Kind.class);
    private final List<Violation> violations;
    private final List<AwaitingPayout> awaiting;
    private final List<ProvenBook> sound = new ArrayList<>();
    private final List<MemberId> unsound = new ArrayList<>();
    private long found;
    private long books;
    private long postings;

    /** @param before what the proof has found before this batch */
    ProofBatch(Ledger ledger, Journal journal, Heads heads, Findings before) {
        this.ledger = ledger;
        this.journal = journal;
        this.heads = heads;
        this.books = before.books();
        this.postings = before.postings();
        this.totals.putAll(before.totals());
        this.found = before.violationsFound();
        this.violations = new ArrayList<>(before.violations());
        this.awaiting = new ArrayList<>(before.awaiting());
    }

    /** What the proof has found, with this batch. */
    Findings findings() {
        return new Findings(books, postings, totals, found, violations, awaiting);
    }

    /** The books of this batch that are proved. */
    List<ProvenBook> sound() {
        return sound;
    }

    /** The members in whose books this batch has found something: these are proved from the beginning next time. */
    List<MemberId> unsound() {
        return unsound;
    }

    void wholeBook(MemberId member) {
        book(ProvenBook.none(member));
    }

    /** Proves the books that these belong to, behind what is proved of them. */
    void newPostings(List<Found> chunk, ProvenBooks proven) {
        List<Posting> readable = readable(chunk);
        Map<MemberId, Long> latest = new HashMap<>();
        readable.forEach(posting -> latest.merge(posting.member(), posting.sequence(), Math::max));
        Map<MemberId, ProvenBook> known = proven.find(latest.keySet());
        latest.forEach((member, sequence) -> {
            ProvenBook before = known.getOrDefault(member, ProvenBook.none(member));
            if (before.sequence() < sequence) {
                book(before);
            }
        });
        strays(readable);
    }

    /** Names those that no book counts. */
    void countedPostings(List<Found> chunk) {
        strays(readable(chunk));
    }

    private void book(ProvenBook before) {
        MemberId member = before.member();
        long foundBefore = found;
        books++;
        Book head;
        try {
            head = ledger.current(member);
        } catch (LedgerContradiction broken) {
            name(new Violation(Rule.HEAD_AGREES, "book of member " + member, broken.toString()));
            head = heads.find(member).book();
        }
        BookProof proof = new BookProof(before, this::name);
        for (long first = before.sequence() + 1; first <= head.sequence(); first += STRETCH) {
            for (Found each : journal.range(member, first, Math.min(first + STRETCH - 1, head.sequence()))) {
                // An unreadable one is named among the postings; here it leaves a gap.
                if (each instanceof Found.Sound(Posting posting)) {
                    proof.posting(posting);
                }
            }
        }
        proof.head(head);
        postings += proof.count();
        proof.totals().forEach((kind, amount) -> totals.merge(kind, amount, Rupiah::plus));
        awaiting(head);
        if (found == foundBefore) {
            sound.add(proof.proven());
        } else {
            unsound.add(member);
        }
    }

    private void awaiting(Book head) {
        head.funds()
                .values()
                .forEach(funds -> funds.payouts().forEach((payout, standing) -> {
                    if (standing instanceof PayoutStanding.Awaiting(Rupiah paid) && awaiting.size() < Findings.KEPT) {
                        awaiting.add(new AwaitingPayout(head.member(), funds.cause(), payout, paid));
                    }
                }));
    }

    private List<Posting> readable(List<Found> chunk) {
        List<Posting> readable = new ArrayList<>();
        for (Found each : chunk) {
            switch (each) {
                case Found.Sound(Posting posting) -> readable.add(posting);
                case Found.Unreadable(String id, var _, String why) -> name(new Violation(Rule.READABLE, id, why));
            }
        }
        return readable;
    }

    private void strays(List<Posting> readable) {
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

    private void name(Violation violation) {
        found++;
        if (violations.size() < Findings.KEPT) {
            violations.add(violation);
        }
    }
}
