package id.jmo.information.web.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentStatus;
import id.jmo.information.model.appointments.Slot;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.IndonesianTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * An appointment as its member sees it.
 *
 * @param code what the member shows at the branch, as text or as a QR code of this text
 * @param branch its code
 * @param start in the branch's time
 * @param end in the branch's time
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
        boolean changeable) {

    record CodedService(BranchService code, String text) {}

    record CodedStatus(AppointmentStatus code, String text) {}

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
                appointment.status() == AppointmentStatus.BOOKED && now.isBefore(slot.start()));
    }

    static CodedService service(BranchService service, ProblemTexts texts, Locale locale) {
        return new CodedService(service, texts.get(locale, "branch.service." + service, Map.of()));
    }

    static CodedStatus status(AppointmentStatus status, ProblemTexts texts, Locale locale) {
        return new CodedStatus(status, texts.get(locale, "appointment.status." + status, Map.of()));
    }

    static OffsetDateTime local(Instant moment, Slot slot) {
        return moment.atZone(slot.time().zone()).toOffsetDateTime();
    }
}
