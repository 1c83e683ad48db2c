package id.jmo.claim.application;

import id.jmo.claim.application.HoldComparison.Phase;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.platform.application.LeasedBatches;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the ledger holds with the claims: whatever is held is for a claim that is open. What is held for none is
 * put on the operators' list, and the member's ended claims publish their end once more, because it may have been lost.
 * A comparison that was stopped half-way goes on where it stopped, perhaps in another instance.
 */
@UseCase
public class CompareHolds {

    private static final Logger LOG = LoggerFactory.getLogger(CompareHolds.class);
    /** How many claims of a member may publish their end again. */
    private static final int LATEST = 10;

    /** @param releaseWithin how long the ledger may take to release a hold; what is younger is no difference */
    public record Terms(Duration releaseWithin) {}

    private final SavingsRecord savings;
    private final Claims claims;
    private final HoldDifferences differences;
    private final MoveClaim moves;
    private final Terms terms;
    private final LeasedBatches batches;
    private final ClaimMetrics metrics;
    private final Clock clock;

    CompareHolds(
            SavingsRecord savings,
            Claims claims,
            HoldDifferences differences,
            MoveClaim moves,
            Terms terms,
            Leases leases,
            ClaimMetrics metrics,
            Clock clock) {
        this.savings = savings;
        this.claims = claims;
        this.differences = differences;
        this.moves = moves;
        this.terms = terms;
        this.batches = new LeasedBatches(leases, "compare-holds");
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Begins to compare everybody for whom something is held, or was when it differed; anew, if a comparison is under way. */
    public void begin() {
        differences.begin(HoldComparison.BEGUN);
    }

    /** Goes on with the comparison that was begun, if one was; in bounded memory. */
    public void goOn() {
        batches.steps(() -> differences.underWay().map(this::step).orElse(false));
        metrics.holdDifferences(differences.count());
    }

    private boolean step(HoldComparison reached) {
        List<MemberId> members = switch (reached.phase()) {
            case KNOWN_DIFFERENCES ->
                differences.list(reached.after(), LeasedBatches.SIZE).stream()
                        .map(HoldDifference::member)
                        .toList();
            case HOLDS -> savings.withHold(reached.after(), LeasedBatches.SIZE);
        };
        members.forEach(this::compare);
        differences.advance(reached, next(reached, members));
        return true;
    }

    private static Optional<HoldComparison> next(HoldComparison reached, List<MemberId> members) {
        if (members.size() == LeasedBatches.SIZE) {
            return Optional.of(new HoldComparison(reached.phase(), members.getLast()));
        }
        return switch (reached.phase()) {
            case KNOWN_DIFFERENCES -> Optional.of(new HoldComparison(Phase.HOLDS, null));
            case HOLDS -> Optional.empty();
        };
    }

    private void compare(MemberId member) {
        List<Claim> latest = claims.ofMember(member, null, LATEST);
        Optional<HoldDifference> difference = difference(member, latest, clock.instant());
        if (difference.isEmpty()) {
            differences.close(member);
            return;
        }
        differences.keep(difference.get());
        LOG.warn("The ledger holds money of member {}, and no claim is open", member);
        latest.forEach(claim -> moves.move(claim.id(), new ClaimTrigger.HoldLeft()));
    }

    private Optional<HoldDifference> difference(MemberId member, List<Claim> latest, Instant now) {
        Rupiah unexplained = savings.of(member).held().minus(claims.heldForReturned(member));
        boolean explained = !unexplained.isPositive()
                || claims.openClaimOf(member).isPresent()
                || latest.stream().anyMatch(claim -> hasMovedSince(claim, now.minus(terms.releaseWithin())));
        return explained
                ? Optional.empty()
                : Optional.of(new HoldDifference(
                        member,
                        unexplained,
                        latest.isEmpty() ? null : latest.getFirst().id(),
                        now));
    }

    private static boolean hasMovedSince(Claim claim, Instant since) {
        return claim.timeline().entries().getLast().at().isAfter(since);
    }
}
