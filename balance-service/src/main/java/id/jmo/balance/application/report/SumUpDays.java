package id.jmo.balance.application.report;

import id.jmo.balance.application.EmployerBranches;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.Journal.Found;
import id.jmo.balance.application.MemberRecords;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.report.DayTotals;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums up each day once it is over, a batch of postings at a time. With each batch is stored up to which posting it went, so that
 * another instance goes on from there and counts none twice. A posting that cannot be read is left to the proof.
 */
@UseCase
public class SumUpDays {

    private static final int BATCH = 500;

    /** After midnight, so that what was decided before it is written. */
    private static final Duration SETTLING = Duration.ofMinutes(30);

    private final Journal journal;
    private final DailyTotals totals;
    private final MemberRecords members;
    private final EmployerBranches employers;
    private final LeasedBatches batches;
    private final Clock clock;

    SumUpDays(
            Journal journal,
            DailyTotals totals,
            MemberRecords members,
            EmployerBranches employers,
            Leases leases,
            Clock clock) {
        this.journal = journal;
        this.totals = totals;
        this.members = members;
        this.employers = employers;
        this.batches = new LeasedBatches(leases, "sum-up-days");
        this.clock = clock;
    }

    /** All days that are over. */
    public void run() {
        batches.steps(this::step);
    }

    private boolean step() {
        Optional<DayTotals> latest = totals.latest();
        if (latest.isPresent() && !latest.get().complete()) {
            return totals.replace(latest.get(), further(latest.get()));
        }
        return latest.map(done -> Optional.of(done.day().plusDays(1)))
                .orElseGet(this::firstDay)
                .filter(this::isOver)
                .filter(day -> totals.begin(DayTotals.begin(day)))
                .isPresent();
    }

    private Optional<LocalDate> firstDay() {
        return journal.bookedSince(Instant.EPOCH, null, 1).stream()
                .findFirst()
                .map(Found::postedAt)
                .map(Jakarta::dateOf);
    }

    private boolean isOver(LocalDate day) {
        return startOf(day.plusDays(1)).plus(SETTLING).isBefore(clock.instant());
    }

    private DayTotals further(DayTotals day) {
        DayTotals.Place last = day.last();
        List<Found> found = last == null
                ? journal.bookedSince(startOf(day.day()), null, BATCH)
                : journal.bookedSince(last.postedAt(), last.id(), BATCH);
        Instant end = startOf(day.day().plusDays(1));
        List<Posting> postings = found.stream()
                .filter(Found.Sound.class::isInstance)
                .map(sound -> ((Found.Sound) sound).posting())
                .filter(posting -> posting.postedAt().isBefore(end))
                .toList();
        Map<MemberId, String> known = branchesOf(postings);
        DayTotals more = day.plus(postings, posting -> known.getOrDefault(posting.member(), DayTotals.NO_BRANCH));
        boolean dayEnds = found.size() < BATCH || postings.isEmpty() || isPast(found, end);
        return dayEnds ? more.completed() : more;
    }

    /** A member's branch is that of the employer as known now. */
    private Map<MemberId, String> branchesOf(List<Posting> postings) {
        Map<MemberId, EmployerNumber> employed = new HashMap<>();
        members.findAll(postings.stream().map(Posting::member).distinct().toList())
                .forEach((member, known) -> {
                    if (known.employerNumber() != null) {
                        employed.put(member, known.employerNumber());
                    }
                });
        Map<EmployerNumber, String> branches =
                employers.of(employed.values().stream().distinct().toList());
        Map<MemberId, String> known = new HashMap<>();
        employed.forEach((member, employer) -> {
            if (branches.containsKey(employer)) {
                known.put(member, branches.get(employer));
            }
        });
        return known;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Jakarta.ZONE).toInstant();
    }

    private static boolean isPast(List<Found> found, Instant end) {
        Instant last = found.getLast().postedAt();
        return last != null && !last.isBefore(end);
    }
}
