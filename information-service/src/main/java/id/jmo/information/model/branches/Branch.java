package id.jmo.information.model.branches;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place that a member can go to.
 *
 * @param code names it in files and addresses and never changes: see {@link #CODE_FORM}
 * @param city the regency or city that it is in
 * @param phone none if it has no number of its own
 * @param services what it does, each with how many appointments it takes a slot; 0 if one just walks in
 * @param slotMinutes how long an appointment lasts: 10 to 120
 * @param sample made up for trials: no such place exists
 */
public record Branch(
        String code,
        String name,
        BranchKind kind,
        String address,
        String city,
        Province province,
        @Nullable String phone,
        Coordinates coordinates,
        Map<BranchService, Integer> services,
        Set<Accessibility> accessibility,
        OpeningHours hours,
        int slotMinutes,
        boolean sample) {

    /** Capital letters and digits, in up to four groups: {@code CTH-3171}. */
    public static final String CODE_FORM = "[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,3}";

    public static final int MIN_SLOT_MINUTES = 10;
    public static final int MAX_SLOT_MINUTES = 120;
    public static final int MAX_APPOINTMENTS_A_SLOT = 50;

    private static final Pattern CODE = Pattern.compile(CODE_FORM);

    /** @throws IllegalArgumentException if the code has another form, or a capacity or the slot is out of range */
    public Branch {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not a branch's code");
        }
        if (slotMinutes < MIN_SLOT_MINUTES || slotMinutes > MAX_SLOT_MINUTES) {
            throw new IllegalArgumentException("A slot of " + slotMinutes + " minutes");
        }
        if (services.values().stream().anyMatch(capacity -> capacity < 0 || capacity > MAX_APPOINTMENTS_A_SLOT)) {
            throw new IllegalArgumentException("A capacity out of range");
        }
        services = Map.copyOf(services);
        accessibility = Set.copyOf(accessibility);
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public boolean offers(BranchService service) {
        return services.containsKey(service);
    }

    /** How many appointments for a service one slot takes; 0 if the branch takes none. */
    public int capacityOf(BranchService service) {
        return services.getOrDefault(service, 0);
    }

    /** A moment in the branch's own time. */
    public ZonedDateTime localTime(Instant moment) {
        return moment.atZone(province.time().zone());
    }

    /** Whether it is open at a moment, by its own time. */
    public OpeningHours.Status statusAt(Instant moment, Set<LocalDate> holidays) {
        return hours.at(localTime(moment), holidays);
    }
}
