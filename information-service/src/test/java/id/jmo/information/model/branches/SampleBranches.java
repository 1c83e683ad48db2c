package id.jmo.information.model.branches;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Branches for tests. */
final class SampleBranches {

    private SampleBranches() {}

    static Branch at(String code, double latitude, double longitude) {
        return new Branch(
                code,
                "Kantor " + code,
                BranchKind.BRANCH,
                "Jalan Contoh 1",
                "Contoh",
                Province.DKI_JAKARTA,
                null,
                new Coordinates(latitude, longitude),
                Map.of(BranchService.JHT_CLAIM, 2),
                Set.of(),
                new OpeningHours(Map.of(DayOfWeek.MONDAY, OpeningHours.parseDay("08:00-15:00")), false),
                30,
                true);
    }

    /** Spread over Indonesia; the same ones for the same seed. */
    static List<Branch> many(int number, long seed) {
        Random random = new Random(seed);
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            branches.add(at("T-" + i, -11 + 17 * random.nextDouble(), 95 + 46 * random.nextDouble()));
        }
        return branches;
    }
}
