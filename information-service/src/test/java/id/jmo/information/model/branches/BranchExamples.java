package id.jmo.information.model.branches;

import java.time.DayOfWeek;
import java.util.Map;

/** Lends tests of other packages the branches of this one's tests. */
public final class BranchExamples {

    private BranchExamples() {}

    /** Open on Mondays from 08:00 to 15:00; two JHT claims every half hour. */
    public static Branch openOnMondays() {
        return SampleBranches.at("MON", -6.2, 106.8);
    }

    /** The same branch after a change. */
    public static Branch openOnMondays(Map<BranchService, Integer> services, String monday, int slotMinutes) {
        Branch before = openOnMondays();
        return new Branch(
                before.code(),
                before.name(),
                before.kind(),
                before.address(),
                before.city(),
                before.province(),
                before.phone(),
                before.coordinates(),
                services,
                before.accessibility(),
                new OpeningHours(Map.of(DayOfWeek.MONDAY, OpeningHours.parseDay(monday)), false),
                slotMinutes,
                before.sample());
    }
}
