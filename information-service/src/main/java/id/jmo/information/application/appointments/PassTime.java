package id.jmo.information.application.appointments;

import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reminds of appointments, and closes those whose day is over. No lease is needed: what is due is done in one write, and
 * of two instances the slower one finds it done.
 */
@UseCase
public class PassTime implements WorkQueue<AppointmentId> {

    private final Appointments appointments;
    private final Clock clock;

    PassTime(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public List<AppointmentId> due(int limit) {
        return appointments.due(clock.instant(), limit);
    }

    @Override
    public void process(AppointmentId id) {
        appointments.change(
                id, appointment -> appointment.passTime(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
