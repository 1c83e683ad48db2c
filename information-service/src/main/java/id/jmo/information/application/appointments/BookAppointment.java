package id.jmo.information.application.appointments;

import id.jmo.information.application.appointments.Appointments.Admission;
import id.jmo.information.application.branches.Branches;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentRefusal;
import id.jmo.information.model.appointments.AppointmentRefusal.Reason;
import id.jmo.information.model.appointments.SlotPlan;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A member books a slot at a branch, moves the booking, or gives it up. */
@UseCase
public class BookAppointment {

    /**
     * @param remindBefore how long before the start the member is reminded
     * @param reviewAfter how long after a change of the branches appointments are compared with them: longer than a booking
     *     takes that was decided on the branches before
     */
    public record Terms(SlotPlan plan, Duration remindBefore, Duration reviewAfter) {}

    /** The result of a booking or a move. */
    public sealed interface Outcome {

        record Booked(Appointment appointment) implements Outcome {}

        record BranchUnknown() implements Outcome {}

        record NotBookable(SlotPlan.Fault fault) implements Outcome {}

        /** Others were faster. */
        record Full() implements Outcome {}

        /** One open appointment for a member and branch. */
        record AnotherIsOpen(AppointmentId open) implements Outcome {}
    }

    private final Branches branches;
    private final Appointments appointments;
    private final Terms terms;
    private final BusinessCalendar calendar;
    private final Clock clock;

    BookAppointment(Branches branches, Appointments appointments, Terms terms, BusinessCalendar calendar, Clock clock) {
        this.branches = branches;
        this.appointments = appointments;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param command identifies the request: repeated after a failure it has no second effect */
    public Outcome book(String command, MemberId member, String branchCode, BranchService service, Instant start) {
        Branch branch = branches.directory().find(branchCode).orElse(null);
        if (branch == null) {
            return new Outcome.BranchUnknown();
        }
        Instant now = now();
        return switch (terms.plan().at(branch, service, start, calendar.holidays(), now)) {
            case SlotPlan.Answer.NotBookable(var fault) -> new Outcome.NotBookable(fault);
            case SlotPlan.Answer.Bookable(var slot, int capacity) -> {
                AppointmentId id = AppointmentId.next();
                yield outcome(appointments.add(
                        command,
                        slot.branch(),
                        slot.places(capacity),
                        place -> Appointment.book(
                                id, member, branch.name(), branch.address(), slot, place, terms.remindBefore(), now)));
            }
        };
    }

    /**
     * Moves the member's appointment to another slot of the same branch and service.
     *
     * @throws AppointmentRefusal if there is no such appointment of the member, or it cannot be moved any more
     */
    public Outcome reschedule(AppointmentId id, MemberId member, Instant start) {
        Appointment booked = own(id, member);
        Branch branch = branches.directory().find(booked.slot().branch()).orElse(null);
        if (branch == null) {
            return new Outcome.BranchUnknown();
        }
        Instant now = now();
        return switch (terms.plan().at(branch, booked.slot().service(), start, calendar.holidays(), now)) {
            case SlotPlan.Answer.NotBookable(var fault) -> new Outcome.NotBookable(fault);
            case SlotPlan.Answer.Bookable(var slot, int capacity) ->
                outcome(appointments.move(
                        id,
                        slot.places(capacity),
                        (appointment, place) -> appointment.reschedule(slot, place, terms.remindBefore(), now)));
        };
    }

    /** @throws AppointmentRefusal if there is no such appointment of the member, or its time has come */
    public Appointment cancel(AppointmentId id, MemberId member) {
        own(id, member);
        return appointments.change(id, appointment -> appointment.cancel(now()));
    }

    /** @throws AppointmentRefusal if there is no such appointment of the member */
    public Appointment own(AppointmentId id, MemberId member) {
        return appointments
                .find(id)
                .filter(appointment -> appointment.member().equals(member))
                .orElseThrow(() -> new AppointmentRefusal(Reason.UNKNOWN));
    }

    private Outcome outcome(Admission admission) {
        return switch (admission) {
            case Admission.Admitted(Appointment appointment) -> new Outcome.Booked(appointment);
            case Admission.Full() -> new Outcome.Full();
            case Admission.AnotherIsOpen(AppointmentId open) -> new Outcome.AnotherIsOpen(open);
        };
    }

    /** In whole milliseconds, as the store keeps it: what is answered now and what is read later is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
