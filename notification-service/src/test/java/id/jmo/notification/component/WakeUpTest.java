package id.jmo.notification.component;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With workers that poll once an hour. */
@TestPropertySource(properties = "jmo.notifications.poll-interval=1h")
class WakeUpTest extends NotificationComponentTest {

    @Test
    void a_notification_is_sent_when_it_is_stored_and_not_at_the_next_poll() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);

        submit(member);

        await().until(() -> mailsTo(member).size() == 1);
    }

    @Test
    void what_waits_for_the_members_contact_is_sent_when_it_arrives() {
        MemberFact member = MemberFact.fresh("id");
        submit(member);

        publishMember(member, 1);

        await().until(() -> mailsTo(member).size() == 1);
    }
}
