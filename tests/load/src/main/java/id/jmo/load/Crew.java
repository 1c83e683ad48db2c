package id.jmo.load;

import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.MemberApp;
import id.jmo.world.Parallel;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Members made for a measurement, and the suite they are measured on. */
final class Crew {

    static final long SAVINGS = 9_600_000;

    private static final int CONCURRENCY = 8;

    private final World world;

    Crew(World world) {
        this.world = world;
    }

    record Member(Person person, MemberApp app) {}

    /** Ready to claim: logged in, and the selfie taken. */
    record Claimant(Member member, String verification) {}

    /** All requests come from one machine here, and one member asks more often than a person would: no limits for that. */
    static Options unlimited(Path home, int portOffset) {
        var options = Options.in(home).withPortOffset(portOffset).startingAfresh();
        for (var who : List.of("ADDRESS", "MEMBER", "STAFF")) {
            options = options.withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_" + who + "_BURST", "1000000")
                    .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_" + who + "_PERSECOND", "1000000")
                    .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_" + who + "_CONCURRENT", "1000000");
        }
        // Nor does one address register as often.
        options = options.withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_PATHS_REGISTRATIONS_BURST", "1000000")
                .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_PATHS_REGISTRATIONS_PERSECOND", "1000000")
                .withSetting(Part.named("account-service"), "JMO_REGISTRATIONS_PERNETWORK", "1000000")
                .withSetting(Part.named("account-service"), "JMO_ONETIMECODES_PERNETWORK", "1000000");
        // Whether the money came back is asked as of a real bank: after an hour, and not after five seconds.
        return options.withSetting(Part.named("payout-service"), "JMO_PAYOUTS_RETURNCHECKS", "1h,6h,1d,2d,3d,7d");
    }

    static Path home(String name) {
        return Path.of(System.getenv().getOrDefault("JMO_HOME", ".jmo"))
                .resolve(name)
                .toAbsolutePath();
    }

    Suite suite() {
        return world.suite();
    }

    World world() {
        return world;
    }

    List<Member> members(int count) {
        return members(count, CONCURRENCY);
    }

    List<Member> members(int count, int concurrency) {
        return Parallel.each(IntStream.range(0, count).boxed().toList(), concurrency, _ -> {
            var person = world.newMember().withBalance(SAVINGS).join();
            return new Member(person, world.app(person));
        });
    }

    /** Logs everybody in, so that no login falls into what is measured, and lets the news of their savings arrive. */
    List<Member> loggedIn(List<Member> members) {
        return Parallel.each(members, CONCURRENCY, member -> {
            member.app().onceTheFactsHaveArrived(SAVINGS).onceEligible();
            return member;
        });
    }

    /** Gives members who have claimed everything the same savings again, by one import, so that they may claim again. */
    void creditAgain(List<Member> members) {
        Parallel.each(members, CONCURRENCY, member -> member.app().onceTheFactsHaveArrived(0));
        var csv = new StringBuilder(World.OPENING_BALANCES);
        members.forEach(member -> csv.append(World.openingBalance(
                member.person().memberId(), SAVINGS, UUID.randomUUID().toString())));
        world.importFile("/api/v1/savings/imports", csv.toString());
    }

    /** Selfies take minutes, and a token lasts no longer: so everybody's is renewed at the end. */
    List<Claimant> claimants(List<Member> members) {
        var ready = Parallel.each(
                loggedIn(members),
                CONCURRENCY,
                member -> new Claimant(
                        member, member.app().verifiedBy(member.person().photo())));
        return Parallel.each(ready, CONCURRENCY, claimant -> {
            world.renew(claimant.member().person().login());
            return claimant;
        });
    }
}
