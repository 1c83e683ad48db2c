package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.platform.application.Leases;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the ledger holds with the claims: whatever is held is for a claim that is open. What is held for none is
 * put on the operators' list, and the member's ended claims publish their end once more, because it may have been lost.
 * A comparison that stops half-way has lost nothing: the next one does all of it.
 */
@UseCase
public class CompareHolds {

    private static final Logger LOG = LoggerFactory.getLogger(CompareHolds.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 200;
    /** How many claims of a member may publish their end again. */
    private static final int LATEST = 10;

    /** @param releaseWithin how long the ledger may take to release a hold; what is younger is no difference */
    public record Terms(Duration releaseWithin) {}

    private final SavingsRecord savings;
    private final Claims claims;
    private final HoldDifferences differences;
    private final MoveClaim moves;
    private final Terms terms;
    private final Leases leases;
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
        this.leases = leases;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Compares everybody for whom something is held, or was when it differed; in bounded memory. */
    public void run() {
        if (leases.acquire("compare-holds", LEASE)) {
            eachOf(after -> differences.list(after, BATCH).stream()
                    .map(HoldDifference::member)
                    .toList());
            eachOf(after -> savings.withHold(after, BATCH));
        }
        metrics.holdDifferences(differences.count());
    }

    private void eachOf(Function<@Nullable MemberId, List<MemberId>> page) {
        List<MemberId> members = page.apply(null);
        while (!members.isEmpty()) {
            members.forEach(this::compare);
            leases.acquire("compare-holds", LEASE);
            members = members.size() < BATCH ? List.of() : page.apply(members.getLast());
        }
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
