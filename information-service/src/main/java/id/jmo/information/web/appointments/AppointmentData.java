package id.jmo.information.web.appointments;

import id.jmo.information.application.appointments.ReadAppointments;
import id.jmo.information.model.appointments.Appointment;
import id.jmo.information.model.appointments.AppointmentStatus;
import id.jmo.information.model.branches.BranchService;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.springframework.stereotype.Component;

/** A member's appointments at branches. */
@Component
class AppointmentData implements PersonalDataSource {

    private static final DataSection<Appointment> APPOINTMENTS = DataSection.<Appointment>named("appointments")
            .field("appointmentId", Appointment::id)
            .field("branch", Appointment::branchName)
            .coded(
                    "service",
                    BranchService.class,
                    "branch.service",
                    appointment -> appointment.slot().service())
            .field("start", appointment -> appointment.slot().start())
            .coded("status", AppointmentStatus.class, "appointment.status", Appointment::status)
            .field("bookedAt", Appointment::bookedAt);

    private final ReadAppointments appointments;

    AppointmentData(ReadAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(APPOINTMENTS);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        return List.of(APPOINTMENTS.of(appointments.latestOf(member, DataSection.READ_ITEMS)));
    }
}
