package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.world.Http;
import id.jmo.world.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What a request, a login, a selfie, a claim, a month's contribution and a new member cost each part of a warm suite. */
final class CostMeasurements {

    private static final int REQUESTS_OF_EACH = 40;
    private static final int LOGINS_OF_EACH = 2;
    private static final int WORKERS_FOR_EACH = 15;
    private static final int SUBMITTERS = 8;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Crew crew;
    private final int warmUps;
    private final int count;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param warmUps runs of claims before the one that counts; at least one
     * @param count of members, each with a claim a run
     */
    CostMeasurements(Crew crew, int warmUps, int count) {
        this.crew = crew;
        this.warmUps = Math.max(1, warmUps);
        this.count = count;
    }

    List<Figure> measure() {
        var joining = begin();
        var members = crew.members(count);
        figures.addAll(joining.of("member", "a new member with a photo", count));
        crew.loggedIn(members);
        claims(members);
        requests(members);
        logins(members);
        contributions();
        idle();
        return List.copyOf(figures);
    }

    private Costs begin() {
        return Costs.begin(crew.suite());
    }

    private void claims(List<Member> members) {
        var claims = new ClaimMeasurements(crew);
        for (int run = 0; run < warmUps; run++) {
            claims.perSecond(crew.claimants(members));
            crew.creditAgain(members);
        }
        crew.loggedIn(members);
        var selfies = begin();
        var verifications = Parallel.each(
                members,
                SUBMITTERS,
                member -> member.app().verifiedBy(member.person().photo()));
        figures.addAll(selfies.of("selfie", "a selfie", count));
        var claimants = IntStream.range(0, count)
                .mapToObj(i -> new Crew.Claimant(members.get(i), verifications.get(i)))
                .toList();
        members.forEach(member -> crew.world().renew(member.person().login()));
        var claimed = begin();
        claims.perSecond(claimants);
        figures.addAll(claimed.of("claim", "a claim", count));
    }

    private void requests(List<Member> members) {
        var callers = members.stream()
                .map(member -> new Http(
                        crew.suite().gatewayUri(),
                        () -> crew.world().tokenOf(member.person().login())))
                .toList();
        var numbers = IntStream.range(0, count * REQUESTS_OF_EACH).boxed().toList();
        readBalances(numbers, callers);
        var costs = begin();
        readBalances(numbers, callers);
        figures.addAll(costs.of("request", "a request (Cek Saldo)", numbers.size()));
    }

    private static void readBalances(List<Integer> numbers, List<Http> callers) {
        Parallel.each(
                numbers,
                RequestRate.CALLERS,
                number -> callers.get(number % callers.size())
                        .get("/api/v1/savings/me")
                        .must(200));
    }

    private void logins(List<Member> members) {
        var numbers = IntStream.range(0, count * LOGINS_OF_EACH).boxed().toList();
        logIn(numbers.subList(0, count / 2), members);
        var costs = begin();
        logIn(numbers, members);
        figures.addAll(costs.of("login", "a login", numbers.size()));
    }

    private void logIn(List<Integer> numbers, List<Member> members) {
        Parallel.each(
                numbers,
                SUBMITTERS,
                number -> crew.suite()
                        .logins()
                        .logIn(members.get(number % members.size()).person().login()));
    }

    private void contributions() {
        int workers = count * WORKERS_FOR_EACH;
        var month = ContributionMonth.of(crew.world(), workers);
        month.paid(3);
        month.paid(2);
        var costs = begin();
        month.paid(1);
        figures.addAll(costs.of("contribution", "a month of a worker, reported, billed, paid and credited", workers));
    }

    private void idle() {
        var costs = begin();
        LockSupport.parkNanos(IDLE.toNanos());
        figures.addAll(costs.of("idle", "a second with nothing to do", (int) IDLE.toSeconds()));
    }
}
