package id.jmo.accident.config;

import id.jmo.accident.application.GuaranteeTreatment;
import id.jmo.accident.application.MatchNotifications;
import id.jmo.accident.application.ReceiveNotification;
import id.jmo.accident.application.WatchDeadlines;
import id.jmo.accident.model.AccidentRules;
import id.jmo.accident.model.Deadlines;
import id.jmo.accident.model.FourEyes;
import id.jmo.accident.model.ReceivedNotification;
import id.jmo.accident.model.WagePolicy;
import id.jmo.accident.model.benefit.BenefitPolicy;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies with the configured figures, and the worker that matches notifications. Figures that make no sense stop the start. */
@Configuration
class Policies {

    @Bean
    AccidentRules accidentRules(BenefitPolicy benefits, BusinessCalendar calendar, AccidentProperties properties) {
        return new AccidentRules(
                benefits,
                new WagePolicy(properties.workingDaysAMonth()),
                new FourEyes(Rupiah.of(properties.fourEyesAbove())),
                new Deadlines(properties.stepDeadlines(), calendar));
    }

    @Bean
    ReceiveNotification.Limits notificationLimits(AccidentProperties properties) {
        return new ReceiveNotification.Limits(
                properties.notifications().perPersonAndDay(),
                properties.notifications().perMinute());
    }

    @Bean
    GuaranteeTreatment.Terms guaranteeTerms(AccidentProperties properties) {
        return new GuaranteeTreatment.Terms(properties.guarantee().validFor());
    }

    @Bean
    WatchDeadlines.Retention retention(AccidentProperties properties) {
        return new WatchDeadlines.Retention(properties.notifications().keepUnmatched());
    }

    @Bean
    WakeUpSignal notificationWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<ReceivedNotification> notificationWorker(
            MatchNotifications match, AccidentProperties properties, WakeUpSignal notificationWakeUp) {
        return new Worker<>(
                "notification-worker", match, properties.notifications().poll(), 2, notificationWakeUp);
    }
}
