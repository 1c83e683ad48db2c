package id.jmo.faults;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What goes wrong and when, all derived from the seed.
 *
 * @param plans one for each claim
 */
record Schedule(long seed, List<Kill> kills, List<Plan> plans) {

    private static final int LONGEST_DELAY_MILLIS = 1500;
    private static final int LONGEST_DOWNTIME_MILLIS = 2500;

    /**
     * @param bankFault what the bank does to the claim
     * @param corrects whether the member, notified that the money did not arrive, names another account
     */
    record Plan(BankFault bankFault, boolean corrects) {}

    Schedule {
        kills = List.copyOf(kills);
        plans = List.copyOf(plans);
    }

    /** Every part is killed once, alone, in an order that the seed decides. */
    static Schedule eachInTurn(long seed, int claims) {
        return of(seed, claims, 1);
    }

    /** Every part is killed once, each time with another. */
    static Schedule inPairs(long seed, int claims) {
        return of(seed, claims, 2);
    }

    /** Each of these parts is killed once, alone, and stays down for its time. */
    static Schedule outages(long seed, int claims, Map<Part, Duration> away) {
        var random = new Random(seed);
        var kills = away.entrySet().stream()
                .map(part ->
                        new Kill(List.of(part.getKey()), millis(random, LONGEST_DELAY_MILLIS), part.getValue(), false))
                .toList();
        return new Schedule(seed, kills, plans(random, claims));
    }

    /** Of each of these services one of two instances is killed, alone; which one, and in which order, the seed decides. */
    static Schedule oneOfTwoInstances(long seed, int claims, List<Part> services) {
        var random = new Random(seed);
        var order = new ArrayList<>(services);
        Collections.shuffle(order, random);
        var kills = order.stream()
                .map(service -> new Kill(
                        List.of(service.instance(1 + random.nextInt(2))),
                        millis(random, LONGEST_DELAY_MILLIS),
                        millis(random, LONGEST_DOWNTIME_MILLIS),
                        false))
                .toList();
        return new Schedule(seed, kills, plans(random, claims));
    }

    /** The same kills, but the bank does this to every claim. */
    Schedule withBankFault(BankFault fault) {
        return new Schedule(
                seed,
                kills,
                plans.stream().map(plan -> new Plan(fault, plan.corrects())).toList());
    }

    private static Schedule of(long seed, int claims, int size) {
        var random = new Random(seed);
        // The sandbox stands for systems outside: they misbehave, but are not ours to kill.
        var parts = new ArrayList<>(Part.all());
        parts.remove(Part.PARTNER_SANDBOX);
        Collections.shuffle(parts, random);
        var kills = new ArrayList<Kill>();
        for (int first = 0; first < parts.size(); first += size) {
            kills.add(new Kill(
                    List.copyOf(parts.subList(first, Math.min(first + size, parts.size()))),
                    millis(random, LONGEST_DELAY_MILLIS),
                    millis(random, LONGEST_DOWNTIME_MILLIS),
                    random.nextInt(4) == 0));
        }
        return new Schedule(seed, kills, plans(random, claims));
    }

    /** Every fault of the bank in turn, so that none is left out, then shuffled over the claims. */
    private static List<Plan> plans(Random random, int claims) {
        var all = BankFault.values();
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < claims; i++) {
            plans.add(new Plan(all[i % all.length], random.nextInt(3) > 0));
        }
        Collections.shuffle(plans, random);
        return plans;
    }

    private static Duration millis(Random random, int bound) {
        return Duration.ofMillis(random.nextInt(bound));
    }

    /** The part of the plans that falls to one kill; the remainder falls to the last. */
    List<Plan> wave(int kill) {
        int each = plans.size() / kills.size();
        int end = kill == kills.size() - 1 ? plans.size() : (kill + 1) * each;
        return plans.subList(kill * each, end);
    }
}
