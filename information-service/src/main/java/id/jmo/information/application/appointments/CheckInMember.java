package id.jmo.information.application.appointments;

import id.jmo.information.application.branches.Branches;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.AppointmentRefusal;
import id.jmo.information.model.appointments.AppointmentRefusal.Reason;
import id.jmo.information.model.branches.Branch;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member shows the code of the appointment at the branch. */
@UseCase
public class CheckInMember {

    private static final int AT_ONCE = 200;

    private final Branches branches;
    private final Appointments appointments;
    private final Clock clock;

    CheckInMember(Branches branches, Appointments appointments, Clock clock) {
        this.branches = branches;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws AppointmentRefusal if no appointment of the branch and the day has the code, or it is not booked any more
     */
    public Appointment checkIn(String branchCode, String code) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return appointments.change(find(branchCode, code).id(), appointment -> appointment.checkIn(now));
    }

    /**
     * The appointment of a branch for today with this code, whatever its status.
     *
     * @throws AppointmentRefusal if there is none
     */
    public Appointment find(String branchCode, String code) {
        Branch branch = branches.directory().find(branchCode).orElseThrow(CheckInMember::unknown);
        return withCode(branch, branch.localTime(clock.instant()).toLocalDate(), code);
    }

    /** Looks through the day, page by page: a branch has some dozens. */
    private Appointment withCode(Branch branch, LocalDate today, String code) {
        @Nullable AppointmentId cursor = null;
        List<Appointment> page;
        do {
            page = appointments.ofDay(branch.code(), today, cursor, AT_ONCE);
            for (Appointment appointment : page) {
                if (appointment.id().code().equals(code)) {
                    return appointment;
                }
                cursor = appointment.id();
            }
        } while (page.size() == AT_ONCE);
        throw unknown();
    }

    private static AppointmentRefusal unknown() {
        return new AppointmentRefusal(Reason.UNKNOWN);
    }
}
