package id.jmo.information.model.appointments;

import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.OpeningHours.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which slots a branch has: its opening hours, without holidays, cut into appointments.
 *
 * @param bookAhead how far ahead appointments are taken
 * @param notice how long before its start a slot can be booked at the latest
 */
public record SlotPlan(Period bookAhead, Duration notice) {

    /** Why a time is no slot that can be booked. */
    public enum Fault {
        /** The branch takes no appointments for the service. */
        SERVICE_WITHOUT_APPOINTMENTS,
        /** No slot starts then: the branch is closed, or slots start at other times. */
        NO_SUCH_SLOT,
        /** It has begun, or is about to. */
        TOO_SOON,
        TOO_FAR_AHEAD
    }

    /** A slot, or why there is none. */
    public sealed interface Answer {

        record Bookable(Slot slot, int capacity) implements Answer {}

        record NotBookable(Fault fault) implements Answer {}
    }

    /** The slots of a day that can be booked now; none if the branch takes no appointments for the service. */
    public List<Slot> bookable(
            Branch branch, BranchService service, LocalDate day, Set<LocalDate> holidays, Instant now) {
        if (branch.capacityOf(service) == 0 || day.isAfter(lastDay(branch, now))) {
            return List.of();
        }
        return slots(branch, service, day, holidays).stream()
                .filter(slot -> !isTooSoon(slot.start(), now))
                .toList();
    }

    /** The slot that starts at a moment, if it can be booked. */
    public Answer at(Branch branch, BranchService service, Instant start, Set<LocalDate> holidays, Instant now) {
        int capacity = branch.capacityOf(service);
        if (capacity == 0) {
            return new Answer.NotBookable(Fault.SERVICE_WITHOUT_APPOINTMENTS);
        }
        if (isTooSoon(start, now)) {
            return new Answer.NotBookable(Fault.TOO_SOON);
        }
        LocalDate day = branch.localTime(start).toLocalDate();
        if (day.isAfter(lastDay(branch, now))) {
            return new Answer.NotBookable(Fault.TOO_FAR_AHEAD);
        }
        return slots(branch, service, day, holidays).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .<Answer>map(slot -> new Answer.Bookable(slot, capacity))
                .orElseGet(() -> new Answer.NotBookable(Fault.NO_SUCH_SLOT));
    }

    /**
     * Why a slot that was booked is none any more; empty if the branch still has it. Fewer places are no reason: the branch
     * keeps what it has taken, and the slot is full.
     *
     * @param branch as it is now; null if it is no more
     */
    public static Optional<BranchChange> changeAgainst(Slot booked, @Nullable Branch branch, Set<LocalDate> holidays) {
        if (branch == null) {
            return Optional.of(BranchChange.BRANCH_CLOSED);
        }
        if (branch.capacityOf(booked.service()) == 0) {
            return Optional.of(BranchChange.SERVICE_ENDED);
        }
        LocalDate day = branch.localTime(booked.start()).toLocalDate();
        boolean stillThere = slots(branch, booked.service(), day, holidays).stream()
                .anyMatch(slot ->
                        slot.start().equals(booked.start()) && slot.end().equals(booked.end()));
        return stillThere ? Optional.empty() : Optional.of(BranchChange.HOURS_CHANGED);
    }

    private boolean isTooSoon(Instant start, Instant now) {
        return start.isBefore(now.plus(notice));
    }

    private LocalDate lastDay(Branch branch, Instant now) {
        return branch.localTime(now).toLocalDate().plus(bookAhead);
    }

    /** What is left of an interval after its last whole slot is no slot. */
    private static List<Slot> slots(Branch branch, BranchService service, LocalDate day, Set<LocalDate> holidays) {
        ZonedDateTime midnight = day.atStartOfDay(branch.province().time().zone());
        List<Slot> slots = new ArrayList<>();
        for (Interval interval : branch.hours().on(day, holidays)) {
            for (int minute = interval.from();
                    minute + branch.slotMinutes() <= interval.to();
                    minute += branch.slotMinutes()) {
                slots.add(Slot.of(branch, service, midnight.plusMinutes(minute).toInstant()));
            }
        }
        return slots;
    }
}
