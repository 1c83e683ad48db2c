package id.jmo.balance.application;

import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.development.DevelopmentRates;
import id.jmo.balance.model.development.DevelopmentRun;
import id.jmo.balance.model.development.EarnedDevelopment;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.balance.model.development.RatePublication.State;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.Parallel;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books development in every book: of each month once it is over, and what a published rate changes. One run after the other, in
 * one of several instances, a batch at a time. A posting's id names the member and the month or publication, so a batch that a
 * crash has cut off books nothing twice.
 */
@UseCase
public class BookDevelopment {

    private static final Logger LOG = LoggerFactory.getLogger(BookDevelopment.class);

    /** After so long a pass ends and the next one goes on, so that a stop of the service need not wait. */
    private static final Duration PASS = Duration.ofMinutes(1);
    /** Books are independent of each other; the writes of so many at a time share their commits. */
    private static final int PARALLEL = 32;

    private final Ledger ledger;
    private final Heads heads;
    private final DevelopmentRuns runs;
    private final RatePublications publications;
    private final DevelopmentTerms terms;
    private final LeasedBatches batches;
    private final Clock clock;

    BookDevelopment(
            Ledger ledger,
            Heads heads,
            DevelopmentRuns runs,
            RatePublications publications,
            DevelopmentTerms terms,
            Leases leases,
            Clock clock) {
        this.ledger = ledger;
        this.heads = heads;
        this.runs = runs;
        this.publications = publications;
        this.terms = terms;
        this.batches = new LeasedBatches(leases, "book-development");
        this.clock = clock;
    }

    /** Goes on with the run that is open, or begins the one that is due. */
    public void run() {
        batches.stepsFor(PASS, clock, () -> due().map(this::step).orElse(false));
    }

    private Optional<DevelopmentRun> due() {
        Optional<DevelopmentRun> open = runs.open();
        if (open.isPresent()) {
            return open;
        }
        Optional<YearMonth> booked = runs.lastOfMonth().map(DevelopmentRun::through);
        YearMonth over = YearMonth.from(Jakarta.today(clock).minusDays(terms.daysAfterMonth()))
                .minusMonths(1);
        YearMonth next = booked.map(month -> month.plusMonths(1)).orElse(over);
        return booked.flatMap(this::publicationToFollow)
                .map(publication -> DevelopmentRun.ofPublication(publication, now()))
                .or(() -> next.isAfter(over) ? Optional.empty() : Optional.of(DevelopmentRun.ofMonth(next, now())))
                .map(run -> {
                    runs.add(run);
                    return run;
                });
    }

    /** Only once all months of its year are booked: the final line follows the provisional ones. */
    private Optional<RatePublication> publicationToFollow(YearMonth booked) {
        for (RatePublication publication : publications.all()) {
            if (publication.state() == State.RELEASED
                    && !booked.isBefore(publication.rate().year().atMonth(12))) {
                if (runs.find(DevelopmentRun.idOf(publication.id())).isEmpty()) {
                    return Optional.of(publication);
                }
                publications.replace(publication, publication.applied());
            }
        }
        return Optional.empty();
    }

    /** @return whether this instance may go on */
    private boolean step(DevelopmentRun run) {
        List<MemberId> members = heads.members(run.cursor(), terms.batch());
        DevelopmentRun.Batch batch = book(run, ratesFor(run), members);
        boolean over = members.size() < terms.batch();
        DevelopmentRun next = over ? run.finished(batch, now()) : run.booked(batch, members.getLast());
        if (!runs.replace(run, next)) {
            LOG.info("The run {} goes on in another instance", run.id());
            return false;
        }
        if (over) {
            LOG.info("Booked {}: {} books, {} postings", next.id(), next.books(), next.postings());
        }
        return true;
    }

    /** Those that every book follows, and those that this run has it follow. */
    private DevelopmentRates ratesFor(DevelopmentRun run) {
        List<YearlyRate> published = publications.all().stream()
                .filter(publication -> publication.state() == State.APPLIED
                        || publication.state() == State.RELEASED && hasRun(publication, run))
                .map(RatePublication::rate)
                .toList();
        return terms.rates().with(published);
    }

    private boolean hasRun(RatePublication publication, DevelopmentRun run) {
        return publication.id().equals(run.publication())
                || runs.find(DevelopmentRun.idOf(publication.id())).isPresent();
    }

    private DevelopmentRun.Batch book(DevelopmentRun run, DevelopmentRates rates, List<MemberId> members) {
        List<Optional<Rupiah>> amounts = new ArrayList<>(
                members.stream().map(_ -> Optional.<Rupiah>empty()).toList());
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            int place = i;
            tasks.add(() -> amounts.set(place, bookOne(run, rates, members.get(place))));
        }
        Parallel.run(PARALLEL, tasks);
        DevelopmentRun.Batch batch = DevelopmentRun.Batch.NONE;
        for (Optional<Rupiah> amount : amounts) {
            batch = amount.map(batch::withBook).orElseGet(batch::withUnreadable);
        }
        return batch;
    }

    /** @return what this run has booked in the book; none if the book cannot be continued, which the proof names */
    private Optional<Rupiah> bookOne(DevelopmentRun run, DevelopmentRates rates, MemberId member) {
        try {
            String id = Entry.developmentId(run.kind(), run.keyFor(member));
            Head head = ledger.rollForward(member);
            if (ledger.find(member, id).isEmpty()) {
                ledger.book(head, book -> entry(run, rates, book));
            }
            return Optional.of(ledger.find(member, id)
                    .map(posting -> ((Entry.Developed) posting.entry()).amount())
                    .orElse(Rupiah.ZERO));
        } catch (LedgerContradiction broken) {
            LOG.error("The book of member {} does not continue; prove the ledger", member, broken);
            return Optional.empty();
        }
    }

    /** No more is taken back than is available: what a claim holds or has been paid is not touched. */
    private Optional<Entry> entry(DevelopmentRun run, DevelopmentRates rates, Book book) {
        Rupiah due = EarnedDevelopment.due(
                ledger.postings(book.member(), book.sequence()), rates, terms.conventions(), run.through());
        Rupiah least = book.available().negated();
        Rupiah amount = least.isMoreThan(due) ? least : due;
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(new Entry.Developed(
                        run.kind(), run.through(), rates.in(run.through()), amount, run.keyFor(book.member())));
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
