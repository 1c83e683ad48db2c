package id.jmo.load;

import id.jmo.load.Crew.Claimant;
import id.jmo.load.Crew.Member;
import id.jmo.load.Figure.Aim;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;

/** Claims through the gateway, timed by the settlement in the bank's own books. */
final class ClaimMeasurements {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int SUBMITTERS = 32;

    private final Crew crew;

    ClaimMeasurements(Crew crew) {
        this.crew = crew;
    }

    /** One after the other, each with its selfie: from handing over the selfie until the money is on the account. */
    Figure unloaded(List<Member> members) {
        var times = members.stream()
                .map(this::selfieToMoney)
                .map(Duration::toMillis)
                .sorted()
                .toList();
        return new Figure(
                "claim.unloaded.p50",
                "One claim, unloaded, from selfie to money, p50 of " + times.size(),
                times.get(times.size() / 2),
                "ms",
                Aim.atMost(1000),
                "face analysis and the chain of one event after the other; longest " + times.getLast() + " ms");
    }

    private Duration selfieToMoney(Member member) {
        int paidBefore = settled(member).size();
        var session = member.app().verificationSession();
        var begun = Instant.now();
        member.app().perform(session, member.person().photo()).must(200);
        member.app().submit(session.id()).must(201);
        return Duration.between(begun, moneyOnAccount(member, paidBefore));
    }

    /** All at once, the selfies judged before; from the first submission to the last money. */
    Figure perSecond(List<Claimant> claimants) {
        var paidBefore = claimants.stream()
                .map(claimant -> settled(claimant.member()).size())
                .toList();
        var used = crew.suite().processorTime();
        var begun = Instant.now();
        Parallel.each(
                claimants,
                SUBMITTERS,
                claimant ->
                        claimant.member().app().submit(claimant.verification()).must(201));
        var submitted = Duration.between(begun, Instant.now());
        // From the last on: nearly all others are paid by then, and looking them up does not disturb.
        var paid = new ArrayList<Instant>();
        for (int i = claimants.size() - 1; i >= 0; i--) {
            paid.add(moneyOnAccount(claimants.get(i).member(), paidBefore.get(i)));
        }
        var whole =
                Duration.between(begun, paid.stream().max(Instant::compareTo).orElseThrow());
        var spent = spentOnEach(used, claimants.size());
        return new Figure(
                "claims.per-second",
                "Claims end to end, " + claimants.size() + " at once, verdicts taken before",
                claimants.size() * 1000.0 / whole.toMillis(),
                "claims/s",
                Aim.atLeast(50),
                "processor, ms for each claim: %s; submitted after %.1f s, all paid after %.1f s"
                        .formatted(spent, submitted.toMillis() / 1000.0, whole.toMillis() / 1000.0));
    }

    /** Milliseconds of processor time that each part has spent on each claim since, and all together. */
    private String spentOnEach(Map<Part, Duration> before, int claims) {
        var spent = new StringJoiner(", ");
        double all = 0;
        for (var used : crew.suite().processorTime().entrySet()) {
            var earlier = before.getOrDefault(used.getKey(), Duration.ZERO);
            double each = used.getValue().minus(earlier).toNanos() / 1e6 / claims;
            all += each;
            spent.add("%s %.1f".formatted(used.getKey(), each));
        }
        return "%.0f (%s)".formatted(all, spent);
    }

    /** When one more payment was settled than before. */
    private Instant moneyOnAccount(Member member, int paidBefore) {
        var end = Instant.now().plus(TIMEOUT);
        while (Instant.now().isBefore(end)) {
            var settled = settled(member);
            if (settled.size() > paidBefore) {
                return settled.getLast();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException(
                "No money on the account of " + member.person().login() + " after "
                        + TIMEOUT.toSeconds() + " s: "
                        + member.app().http().get("/api/v1/claims").body());
    }

    private List<Instant> settled(Member member) {
        return crew.world().bank().transfersTo(member.person().account()).stream()
                .flatMap(payment -> payment.settledAt().stream())
                .toList();
    }
}
