package id.jmo.information.messaging.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentFact;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.BranchChange;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of appointments on {@code jmo.information.v1}: each carries the appointment as of then. */
@Component
class AppointmentEventMapper implements EventMapper<AppointmentFact> {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    /**
     * @param at when it begins
     * @param date the same at the branch
     * @param hour the same at the branch, with its time zone: {@code 09.30 WITA}
     * @param branchChange why it was cancelled; none if the member gave it up
     */
    record AppointmentSnapshot(
            AppointmentId appointmentId,
            MemberId memberId,
            String branch,
            String branchName,
            BranchService service,
            Instant at,
            LocalDate date,
            String hour,
            @Nullable BranchChange branchChange) {

        static AppointmentSnapshot of(Appointment appointment) {
            Slot slot = appointment.slot();
            return new AppointmentSnapshot(
                    appointment.id(),
                    appointment.member(),
                    slot.branch(),
                    appointment.branchName(),
                    slot.service(),
                    slot.start(),
                    slot.date(),
                    HOUR.format(slot.localStart()) + " " + slot.time(),
                    appointment.cancelledFor());
        }
    }

    @Override
    public Optional<Event> map(AppointmentFact fact) {
        String type = switch (fact) {
            case AppointmentFact.Booked _ -> "id.jmo.information.appointment-booked.v1";
            case AppointmentFact.Rescheduled _ -> "id.jmo.information.appointment-rescheduled.v1";
            case AppointmentFact.Cancelled _ -> "id.jmo.information.appointment-cancelled.v1";
            case AppointmentFact.ReminderDue _ -> "id.jmo.information.appointment-reminder-due.v1";
        };
        return Optional.of(new Event(type, AppointmentSnapshot.of(fact.appointment())));
    }
}
