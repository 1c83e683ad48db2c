package id.jmo.information.persistence.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentStatus;
import id.jmo.information.model.appointments.BranchChange;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.values.IndonesianTime;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment at rest.
 *
 * @param date at the branch, as {@code 2026-12-01}
 * @param place kept after the end too, for the record
 * @param takenPlace the place while the appointment is booked
 * @param placeKey the place while the appointment is booked, afterwards its id: unique at the branch
 * @param openOf member and branch while it is booked
 * @param openKey member and branch while it is booked, afterwards its id: unique at the branch
 * @param cancelledFor what changed at the branch, if that is why it was cancelled
 * @param due when there is something to do by the clock
 * @param command the request that it was booked with: unique at the branch
 */
record AppointmentDocument(
        String memberId,
        String branch,
        String branchName,
        String branchAddress,
        BranchService service,
        Instant start,
        Instant end,
        IndonesianTime time,
        String date,
        String place,
        @Nullable String takenPlace,
        String placeKey,
        @Nullable String openOf,
        String openKey,
        AppointmentStatus status,
        Instant bookedAt,
        @Nullable Instant reminderDue,
        @Nullable Instant endedAt,
        @Nullable BranchChange cancelledFor,
        @Nullable Instant due,
        String command) {

    static final String PLACE = "takenPlace";
    static final String PLACE_KEY = "placeKey";
    static final String OPEN_KEY = "openKey";
    static final String OPEN_OF = "openOf";
    static final String COMMAND = "command";
    static final String MEMBER = "memberId";
    static final String BRANCH = "branch";
    static final String DATE = "date";
    static final String DUE = "due";

    static AppointmentDocument of(Appointment appointment, String command) {
        Slot slot = appointment.slot();
        boolean booked = appointment.status() == AppointmentStatus.BOOKED;
        return new AppointmentDocument(
                appointment.member().toString(),
                slot.branch(),
                appointment.branchName(),
                appointment.branchAddress(),
                slot.service(),
                slot.start(),
                slot.end(),
                slot.time(),
                slot.date().toString(),
                appointment.place(),
                booked ? appointment.place() : null,
                booked ? appointment.place() : appointment.id().toString(),
                booked ? appointment.memberAndBranch() : null,
                booked ? appointment.memberAndBranch() : appointment.id().toString(),
                appointment.status(),
                appointment.bookedAt(),
                appointment.reminderDue(),
                appointment.endedAt(),
                appointment.cancelledFor(),
                appointment.due(),
                command);
    }

    Appointment toAppointment(String id) {
        return new Appointment(
                AppointmentId.of(id),
                MemberId.of(memberId),
                branchName,
                branchAddress,
                new Slot(branch, service, start, end, time),
                place,
                status,
                bookedAt,
                reminderDue,
                endedAt,
                cancelledFor);
    }
}
