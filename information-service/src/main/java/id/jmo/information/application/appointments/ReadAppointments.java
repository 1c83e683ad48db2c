package id.jmo.information.application.appointments;

import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads appointments, for members and for the staff of a branch. */
@UseCase
public class ReadAppointments {

    private static final int PAGE = 20;
    private static final int PAGE_OF_A_DAY = 100;

    private final Appointments appointments;

    ReadAppointments(Appointments appointments) {
        this.appointments = appointments;
    }

    /** The latest of the member's appointments, the latest booked first. */
    public List<Appointment> latestOf(MemberId member, int atMost) {
        return appointments.ofMember(member, null, atMost);
    }

    /** The member's appointments, the latest booked first. */
    public Page<Appointment> ofMember(MemberId member, @Nullable AppointmentId cursor) {
        return Page.cut(appointments.ofMember(member, cursor, PAGE + 1), PAGE, Appointment::id);
    }

    /** A branch's appointments for a day, in the order in which they were booked. */
    public Page<Appointment> ofDay(String branch, LocalDate day, @Nullable AppointmentId cursor) {
        return Page.cut(appointments.ofDay(branch, day, cursor, PAGE_OF_A_DAY + 1), PAGE_OF_A_DAY, Appointment::id);
    }
}
