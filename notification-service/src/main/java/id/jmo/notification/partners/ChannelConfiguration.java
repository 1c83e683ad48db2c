package id.jmo.notification.partners;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.DeliverDue;
import id.jmo.notification.model.ChannelPlan;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationProperties.class, SmsProperties.class})
class ChannelConfiguration {

    private static final int AT_ONCE = 4;

    @Bean
    ChannelPlan channelPlan(NotificationProperties properties) {
        return properties.plan();
    }

    @Bean
    Delivery.RetryPolicy deliveryTerms(NotificationProperties properties) {
        return properties.policy();
    }

    @Bean
    WakeUpSignal wakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<DeliverDue.Due> mailWorker(
            DeliverDue deliverDue, EmailSender mail, NotificationProperties properties, WakeUpSignal wakeUp) {
        return worker(deliverDue, mail, properties, wakeUp);
    }

    @Bean
    Worker<DeliverDue.Due> smsWorker(
            DeliverDue deliverDue, SmsSender sms, NotificationProperties properties, WakeUpSignal wakeUp) {
        return worker(deliverDue, sms, properties, wakeUp);
    }

    /** One worker for each channel: a channel that hangs holds up none but its own. */
    private static Worker<DeliverDue.Due> worker(
            DeliverDue deliverDue, ChannelSender sender, NotificationProperties properties, WakeUpSignal wakeUp) {
        String name = sender.channel().name().toLowerCase(Locale.ROOT) + "-worker";
        return new Worker<>(name, deliverDue.over(sender), properties.pollInterval(), AT_ONCE, wakeUp);
    }
}
