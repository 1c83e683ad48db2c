package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class FailingChannelTest extends NotificationComponentTest {

    private static final String FAILED = "/api/v1/operations/notification-service/failed-deliveries";

    @Autowired
    MeterRegistry meters;

    private static String operator() {
        return Tokens.withRoles("operator");
    }

    @Test
    void an_sms_partner_that_is_out_delays_the_sms_and_nothing_else() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        SMS.isOutFor(member.phone().reveal());
        submit(member);

        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));
        assertThat(smsTo(member)).isEmpty();

        SMS.isBackFor(member.phone().reveal());

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
        assertThat(mailsTo(member)).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_delays_the_mail_and_nothing_else() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        MAIL.switchOff();
        try {
            submit(member);
            await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
        } finally {
            MAIL.switchOn();
        }

        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));
        assertThat(smsTo(member)).hasSize(1);
    }

    @Test
    void a_number_that_the_partner_rejects_is_given_up_and_an_operator_sees_it() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        SMS.refuses(member.phone().reveal());
        double before = failures("ADDRESS_REFUSED");

        String event = submit(member);

        await().untilAsserted(() -> get(FAILED, operator())
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + event + ".sms')].reason")
                .isEqualTo("ADDRESS_REFUSED"));
        await().untilAsserted(() -> assertThat(failures("ADDRESS_REFUSED")).isGreaterThan(before));
    }

    @Test
    void what_is_too_old_is_given_up_and_sent_when_an_operator_retries_it() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        // Events of two topics come in any order, and what is too old of somebody not known yet is given up as such.
        submit(member);
        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
        SMS.isOutFor(member.phone().reveal());
        String event = publishEarlierCancellation(member, Duration.ofDays(10));
        await().untilAsserted(() -> get(FAILED, operator())
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + event + ".sms')].reason")
                .isEqualTo("CHANNEL_UNAVAILABLE"));
        SMS.isBackFor(member.phone().reveal());

        post(FAILED + "/" + event + ".sms/retry", operator()).expectStatus().isEqualTo(HttpStatus.ACCEPTED);

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(2));
        post(FAILED + "/" + event + ".sms/retry", operator()).expectStatus().isNotFound();
    }

    @Test
    void the_time_that_a_member_waits_is_measured_from_what_happened_for_each_channel() {
        Timer delay = meters.get("jmo.notification.delay").tag("channel", "sms").timer();
        long before = delay.count();
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);

        publishEarlierCancellation(member, Duration.ofMinutes(6));

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
        await().untilAsserted(() -> assertThat(delay.count()).isGreaterThan(before));
        assertThat(delay.max(TimeUnit.MINUTES)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void only_operators_see_what_failed() {
        MemberFact member = MemberFact.fresh("en");

        get(FAILED, Tokens.member(member.memberId())).expectStatus().isForbidden();
        get(FAILED, Tokens.withRoles("claims-officer")).expectStatus().isForbidden();
    }

    private double failures(String reason) {
        return meters.get("jmo.notification.deliveries")
                .tags("channel", "sms", "outcome", "failed", "reason", reason)
                .counter()
                .count();
    }
}
