package id.jmo.information.config.appointments;

import id.jmo.information.application.appointments.BookAppointment;
import id.jmo.information.application.appointments.PassTime;
import id.jmo.information.model.appointments.AppointmentId;
import id.jmo.information.model.appointments.SlotPlan;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of appointments, and the worker that reminds of them. */
@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

    private static final int AT_ONCE = 8;

    @Bean
    BookAppointment.Terms appointmentTerms(AppointmentProperties properties) {
        return new BookAppointment.Terms(
                new SlotPlan(properties.bookAhead(), properties.notice()),
                properties.remindBefore(),
                properties.reviewAfter());
    }

    /** What is due comes by the clock, so nothing signals it. */
    @Bean
    Worker<AppointmentId> appointmentWorker(PassTime passTime, AppointmentProperties properties) {
        return new Worker<>("appointment-worker", passTime, properties.pollInterval(), AT_ONCE, new WakeUpSignal());
    }
}
