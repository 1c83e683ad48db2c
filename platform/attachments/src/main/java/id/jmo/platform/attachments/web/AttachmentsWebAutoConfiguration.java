package id.jmo.platform.attachments.web;

import id.jmo.platform.attachments.AttachmentProperties;
import id.jmo.platform.personaldata.SignedLinks;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service's controllers what they take to receive and show attachments. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.attachments.AttachmentsAutoConfiguration",
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AttachmentsWebAutoConfiguration {

    @Bean
    AttachmentTransfer attachmentTransfer(AttachmentProperties settings, SignedLinks links, Clock clock) {
        return new AttachmentTransfer(settings, links, clock);
    }

    @Bean
    AttachmentProblems attachmentProblems(AttachmentProperties settings) {
        return new AttachmentProblems(settings);
    }
}
