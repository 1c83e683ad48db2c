package id.jmo.information.model.appointments;

import id.jmo.information.model.branches.BranchExamples;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lends tests of other packages appointments and their facts. */
public final class AppointmentExamples {

    private AppointmentExamples() {}

    private static Appointment booked() {
        Slot slot =
                Slot.of(BranchExamples.openOnMondays(), BranchService.JHT_CLAIM, Instant.parse("2026-11-30T03:00:00Z"));
        return Appointment.book(
                        AppointmentId.of("01920000-0000-7000-8000-00000000a001"),
                        MemberId.of("01920000-0000-7000-8000-000000000001"),
                        "Kantor Cabang Jakarta",
                        "Jalan Contoh 1",
                        slot,
                        slot.places(1).getFirst(),
                        Duration.ofDays(1),
                        Instant.parse("2026-11-27T03:00:00Z"))
                .appointment();
    }

    /** A fact of each kind. */
    public static List<AppointmentFact> facts() {
        Appointment appointment = booked();
        return List.of(
                new AppointmentFact.Booked(appointment),
                new AppointmentFact.Rescheduled(appointment),
                new AppointmentFact.ReminderDue(appointment),
                new AppointmentFact.Cancelled(appointment));
    }
}
