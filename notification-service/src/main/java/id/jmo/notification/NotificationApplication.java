package id.jmo.notification;

import id.jmo.notification.application.DeliverDue;
import id.jmo.notification.application.FailedDeliveries;
import id.jmo.notification.application.MessageTemplates;
import id.jmo.notification.application.NotifyMember;
import id.jmo.notification.application.ReadInbox;
import id.jmo.notification.application.UpdateContact;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Puts the layers of notification-service together. */
@SpringBootApplication
@Import({
    NotifyMember.class,
    UpdateContact.class,
    DeliverDue.class,
    ReadInbox.class,
    FailedDeliveries.class,
    MessageTemplates.class
})
class NotificationApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }
}
