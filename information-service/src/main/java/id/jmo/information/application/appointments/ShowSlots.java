package id.jmo.information.application.appointments;

import id.jmo.information.application.branches.Branches;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.appointments.SlotPlan;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows which slots of a branch can be booked. */
@UseCase
public class ShowSlots {

    /** A slot and how many appointments it still takes: 0 if it is full. */
    public record Availability(Slot slot, int free) {}

    /** The slots of a day; none on a day without. */
    public record Day(LocalDate date, List<Availability> slots) {}

    private final Branches branches;
    private final Appointments appointments;
    private final SlotPlan plan;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ShowSlots(
            Branches branches,
            Appointments appointments,
            BookAppointment.Terms terms,
            BusinessCalendar calendar,
            Clock clock) {
        this.branches = branches;
        this.appointments = appointments;
        this.plan = terms.plan();
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Shows some days.
     *
     * @param from null for today, by the branch's time
     * @param days at least 1
     * @return empty if there is no such branch
     */
    public Optional<List<Day>> show(String code, BranchService service, @Nullable LocalDate from, int days) {
        Instant now = clock.instant();
        return branches.directory().find(code).map(branch -> {
            LocalDate first = from == null ? branch.localTime(now).toLocalDate() : from;
            return first.datesUntil(first.plusDays(days))
                    .map(day -> day(branch, service, day, now))
                    .toList();
        });
    }

    private Day day(Branch branch, BranchService service, LocalDate date, Instant now) {
        List<Slot> slots = plan.bookable(branch, service, date, calendar.holidays(), now);
        Map<String, Integer> taken = slots.isEmpty() ? Map.of() : appointments.takenBySlot(branch.code(), slots);
        int capacity = branch.capacityOf(service);
        List<Availability> availabilities = new ArrayList<>();
        for (Slot slot : slots) {
            availabilities.add(new Availability(slot, Math.max(0, capacity - taken.getOrDefault(slot.key(), 0))));
        }
        return new Day(date, availabilities);
    }
}
