package id.jmo.information.model.appointments;

import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.values.IndonesianTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A time at a branch for one service.
 *
 * @param branch its code
 * @param time that of the branch
 */
public record Slot(String branch, BranchService service, Instant start, Instant end, IndonesianTime time) {

    static Slot of(Branch branch, BranchService service, Instant start) {
        return new Slot(
                branch.code(),
                service,
                start,
                start.plusSeconds(branch.slotMinutes() * 60L),
                branch.province().time());
    }

    /** The start in the branch's time. */
    public ZonedDateTime localStart() {
        return start.atZone(time.zone());
    }

    /** The date at the branch. */
    public LocalDate date() {
        return localStart().toLocalDate();
    }

    /**
     * The places of the slot: one for each appointment that it takes. No two appointments have one place, which is what
     * keeps a slot from being overbooked.
     *
     * @param capacity how many appointments the branch takes
     */
    public List<String> places(int capacity) {
        return IntStream.range(0, capacity)
                .mapToObj(place -> key() + "/" + place)
                .toList();
    }

    /** Distinguishes the slot from all others. */
    public String key() {
        return branch + "/" + service + "/" + start;
    }

    /** The {@link #key} of the slot that a place is of. */
    public static String keyOfPlace(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }
}
