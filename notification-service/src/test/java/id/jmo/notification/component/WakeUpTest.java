package id.jmo.notification.component;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With workers that look once an hour. */
@TestPropertySource(properties = "jmo.notifications.poll-interval=1h")
class WakeUpTest extends NotificationComponentTest {

    @Test
    void a_step_is_told_when_it_is_taken_in_and_not_at_the_next_poll() {
        MemberFact member = MemberFact.fresh("id");
        tell(member, 1);

        submit(member);

        await().until(() -> mailsTo(member).size() == 1);
    }

    @Test
    void what_waits_for_the_members_contact_goes_out_when_it_arrives() {
        MemberFact member = MemberFact.fresh("id");
        submit(member);

        tell(member, 1);

        await().until(() -> mailsTo(member).size() == 1);
    }
}
