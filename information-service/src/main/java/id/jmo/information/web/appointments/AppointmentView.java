package id.jmo.information.web.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentStatus;
import id.jmo.information.model.appointments.BranchChange;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.IndonesianTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its member sees it.
 *
 * @param code what the member shows at the branch, as text or as the QR picture of it
 * @param branch its code
 * @param start in the branch's time
 * @param end in the branch's time
 * @param cancelledFor what changed at the branch; none if it was not cancelled, or the member gave it up
 * @param changeable whether it can be moved and cancelled still
 */
record AppointmentView(
        AppointmentId appointmentId,
        String code,
        String branch,
        String branchName,
        String branchAddress,
        CodedService service,
        OffsetDateTime start,
        OffsetDateTime end,
        IndonesianTime timeZone,
        CodedStatus status,
        @Nullable CodedChange cancelledFor,
        boolean changeable) {

    record CodedService(BranchService code, String text) {}

    record CodedStatus(AppointmentStatus code, String text) {}

    record CodedChange(BranchChange code, String text) {}

    static AppointmentView of(Appointment appointment, Instant now, ProblemTexts texts, Locale locale) {
        Slot slot = appointment.slot();
        return new AppointmentView(
                appointment.id(),
                appointment.id().code(),
                slot.branch(),
                appointment.branchName(),
                appointment.branchAddress(),
                service(slot.service(), texts, locale),
                local(slot.start(), slot),
                local(slot.end(), slot),
                slot.time(),
                status(appointment.status(), texts, locale),
                change(appointment.cancelledFor(), texts, locale),
                appointment.status() == AppointmentStatus.BOOKED && now.isBefore(slot.start()));
    }

    static CodedService service(BranchService service, ProblemTexts texts, Locale locale) {
        return new CodedService(service, texts.get(locale, "branch.service." + service, Map.of()));
    }

    static CodedStatus status(AppointmentStatus status, ProblemTexts texts, Locale locale) {
        return new CodedStatus(status, texts.get(locale, "appointment.status." + status, Map.of()));
    }

    private static @Nullable CodedChange change(@Nullable BranchChange change, ProblemTexts texts, Locale locale) {
        return change == null
                ? null
                : new CodedChange(change, texts.get(locale, "appointment.change." + change, Map.of()));
    }

    static OffsetDateTime local(Instant moment, Slot slot) {
        return moment.atZone(slot.time().zone()).toOffsetDateTime();
    }
}
