package id.jmo.faults;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What goes wrong, and when: all of it follows from the seed.
 *
 * @param plans one for each claim
 */
record Schedule(long seed, List<Strike> strikes, List<Plan> plans) {

    private static final int LONGEST_WAIT_MILLIS = 1500;
    private static final int LONGEST_ABSENCE_MILLIS = 2500;

    /**
     * @param trouble what the bank does to the claim
     * @param corrects whether the member, told that the money did not arrive, names another account
     */
    record Plan(BankTrouble trouble, boolean corrects) {}

    Schedule {
        strikes = List.copyOf(strikes);
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

    /** Each of these parts is killed once, alone, and stays away for its time. */
    static Schedule outages(long seed, int claims, Map<Part, Duration> away) {
        var random = new Random(seed);
        var strikes = away.entrySet().stream()
                .map(part ->
                        new Strike(List.of(part.getKey()), millis(random, LONGEST_WAIT_MILLIS), part.getValue(), false))
                .toList();
        return new Schedule(seed, strikes, plans(random, claims));
    }

    private static Schedule of(long seed, int claims, int atOnce) {
        var random = new Random(seed);
        // The sandbox is the world outside: it misbehaves, but it is not ours to lose.
        var parts = new ArrayList<>(Part.all());
        parts.remove(Part.PARTNER_SANDBOX);
        Collections.shuffle(parts, random);
        var strikes = new ArrayList<Strike>();
        for (int first = 0; first < parts.size(); first += atOnce) {
            strikes.add(new Strike(
                    List.copyOf(parts.subList(first, Math.min(first + atOnce, parts.size()))),
                    millis(random, LONGEST_WAIT_MILLIS),
                    millis(random, LONGEST_ABSENCE_MILLIS),
                    random.nextInt(4) == 0));
        }
        return new Schedule(seed, strikes, plans(random, claims));
    }

    /** Every trouble in turn, so that none is left out, then shuffled over the claims. */
    private static List<Plan> plans(Random random, int claims) {
        var all = BankTrouble.values();
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

    /** The part of the plans that falls to one strike; the remainder falls to the last. */
    List<Plan> wave(int strike) {
        int each = plans.size() / strikes.size();
        int end = strike == strikes.size() - 1 ? plans.size() : (strike + 1) * each;
        return plans.subList(strike * each, end);
    }
}
