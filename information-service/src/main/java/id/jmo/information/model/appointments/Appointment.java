package id.jmo.information.model.appointments;

import id.jmo.information.model.appointments.AppointmentRefusal.Reason;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's time at a branch.
 *
 * @param branchName as it was called at the booking
 * @param place of the slot, which no other appointment has as long as this one is booked
 * @param reminderDue when the member is to be reminded; null if that was done, or the booking was too late for it
 * @param endedAt when it was cancelled, attended or missed; null while it is booked
 * @param cancelledFor what changed at the branch; null if it was not cancelled, or the member gave it up
 */
public record Appointment(
        AppointmentId id,
        MemberId member,
        String branchName,
        String branchAddress,
        Slot slot,
        String place,
        AppointmentStatus status,
        Instant bookedAt,
        @Nullable Instant reminderDue,
        @Nullable Instant endedAt,
        @Nullable BranchChange cancelledFor) {

    /** The appointment after a change, and what the change made true. */
    public record Step(Appointment appointment, List<AppointmentFact> facts) {

        static Step to(Appointment appointment, AppointmentFact... facts) {
            return new Step(appointment, List.of(facts));
        }

        public boolean changesNothing(Appointment before) {
            return facts.isEmpty() && appointment.equals(before);
        }
    }

    /** @param remindBefore how long before the start the member is reminded */
    public static Step book(
            AppointmentId id,
            MemberId member,
            String branchName,
            String branchAddress,
            Slot slot,
            String place,
            Duration remindBefore,
            Instant now) {
        Appointment booked = new Appointment(
                id,
                member,
                branchName,
                branchAddress,
                slot,
                place,
                AppointmentStatus.BOOKED,
                now,
                reminder(slot, remindBefore, now),
                null,
                null);
        return Step.to(booked, new AppointmentFact.Booked(booked));
    }

    private static @Nullable Instant reminder(Slot slot, Duration before, Instant now) {
        Instant due = slot.start().minus(before);
        return due.isAfter(now) ? due : null;
    }

    /**
     * Moves it to another slot of the same branch and service.
     *
     * @throws AppointmentRefusal if it is not booked any more, or has begun
     */
    public Step reschedule(Slot other, String otherPlace, Duration remindBefore, Instant now) {
        requireBefore(now);
        if (other.equals(slot)) {
            return Step.to(this);
        }
        Appointment moved = new Appointment(
                id,
                member,
                branchName,
                branchAddress,
                other,
                otherPlace,
                status,
                bookedAt,
                reminder(other, remindBefore, now),
                null,
                null);
        return Step.to(moved, new AppointmentFact.Rescheduled(moved));
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws AppointmentRefusal if its day is over, or it has begun
     */
    public Step cancel(Instant now) {
        if (status == AppointmentStatus.CANCELLED) {
            return Step.to(this);
        }
        requireBefore(now);
        Appointment cancelled = ended(AppointmentStatus.CANCELLED, null, now);
        return Step.to(cancelled, new AppointmentFact.Cancelled(cancelled));
    }

    /** The branch has changed and cannot keep it. One that has begun or ended stays as it is. */
    public Step cancelFor(BranchChange change, Instant now) {
        if (status != AppointmentStatus.BOOKED || !now.isBefore(slot.start())) {
            return Step.to(this);
        }
        Appointment cancelled = ended(AppointmentStatus.CANCELLED, change, now);
        return Step.to(cancelled, new AppointmentFact.Cancelled(cancelled));
    }

    public Step unchanged() {
        return Step.to(this);
    }

    /** A member has one booked appointment at a branch: of booked ones, this is a name. */
    public String memberAndBranch() {
        return member + "/" + slot.branch();
    }

    /**
     * The member is there, at any time of the day. Repeating it changes nothing.
     *
     * @throws AppointmentRefusal if it is not booked any more, or for another day
     */
    public Step checkIn(Instant now) {
        if (status == AppointmentStatus.ATTENDED) {
            return Step.to(this);
        }
        requireBooked();
        if (!now.atZone(slot.time().zone()).toLocalDate().equals(slot.date())) {
            throw new AppointmentRefusal(Reason.NOT_TODAY);
        }
        return Step.to(ended(AppointmentStatus.ATTENDED, null, now));
    }

    /** Does what is due by the clock: the reminder, and the end of its day. */
    public Step passTime(Instant now) {
        if (status != AppointmentStatus.BOOKED) {
            return Step.to(this);
        }
        if (!now.isBefore(endOfDay())) {
            return Step.to(ended(AppointmentStatus.MISSED, null, now));
        }
        if (reminderDue != null && !now.isBefore(reminderDue)) {
            Appointment reminded = new Appointment(
                    id, member, branchName, branchAddress, slot, place, status, bookedAt, null, null, null);
            // After an outage it may be too late for a reminder.
            return now.isBefore(slot.start())
                    ? Step.to(reminded, new AppointmentFact.ReminderDue(reminded))
                    : Step.to(reminded);
        }
        return Step.to(this);
    }

    /** When there is something to do by the clock; null if there is nothing any more. */
    public @Nullable Instant due() {
        if (status != AppointmentStatus.BOOKED) {
            return null;
        }
        return reminderDue == null ? endOfDay() : reminderDue;
    }

    /** Midnight at the branch. */
    private Instant endOfDay() {
        return slot.date().plusDays(1).atStartOfDay(slot.time().zone()).toInstant();
    }

    private Appointment ended(AppointmentStatus how, @Nullable BranchChange change, Instant now) {
        return new Appointment(id, member, branchName, branchAddress, slot, place, how, bookedAt, null, now, change);
    }

    /**
     * The code that the member shows at the branch.
     *
     * @throws AppointmentRefusal if it is not booked any more
     */
    public String codeToShow() {
        requireBooked();
        return id.code();
    }

    private void requireBooked() {
        if (status != AppointmentStatus.BOOKED) {
            throw new AppointmentRefusal(Reason.NOT_OPEN);
        }
    }

    private void requireBefore(Instant now) {
        requireBooked();
        if (!now.isBefore(slot.start())) {
            throw new AppointmentRefusal(Reason.TOO_LATE);
        }
    }
}
