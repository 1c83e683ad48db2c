package id.jmo.notification.partners;

import id.jmo.notification.model.ChannelPlan;
import id.jmo.notification.model.Delivery;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationProperties.class, SmsProperties.class})
class ChannelConfiguration {

    @Bean
    ChannelPlan channelPlan(NotificationProperties properties) {
        return properties.plan();
    }

    @Bean
    Delivery.Terms deliveryTerms(NotificationProperties properties) {
        return properties.terms();
    }
}
