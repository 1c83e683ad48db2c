package id.jmo.information.jobs;

import id.jmo.information.application.appointments.ReviewAppointments;
import id.jmo.platform.workers.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes of appointments when the branches change. */
@Configuration(proxyBeanMethods = false)
class AppointmentJobs {

    @Bean
    PollingLoop appointmentReview(
            ReviewAppointments review, @Value("${jmo.appointments.review-interval}") Duration interval) {
        return new PollingLoop("appointment-review", interval, review::run);
    }
}
