package id.jmo.notification.config;

import id.jmo.notification.application.KeepConsents;
import id.jmo.notification.application.MessageTemplates;
import id.jmo.notification.application.Notices;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.PushServices;
import id.jmo.platform.workers.WakeUpSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Notices noticeTable(Environment environment) {
        return NoticeTable.read(environment);
    }

    @Bean
    MessageTemplates messageTemplates(Notices notices) {
        return new MessageTemplates(notices);
    }

    @Bean
    Delivery.RetryPolicy retryPolicy(NotificationProperties properties) {
        return properties.retryPolicy();
    }

    @Bean
    KeepConsents.Terms consentTerms(NotificationProperties properties) {
        return new KeepConsents.Terms(properties.promotionsConsentVersion());
    }

    @Bean
    PushServices pushServices(PushProperties properties) {
        return properties.pushServices();
    }

    @Bean
    WakeUpSignal wakeUp() {
        return new WakeUpSignal();
    }
}
