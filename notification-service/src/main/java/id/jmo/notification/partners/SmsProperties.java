package id.jmo.notification.partners;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param apiKey our key with the SMS partner; where the partner is stands under {@code jmo.partners.sms} */
@ConfigurationProperties("jmo.sms")
record SmsProperties(String apiKey) {}
