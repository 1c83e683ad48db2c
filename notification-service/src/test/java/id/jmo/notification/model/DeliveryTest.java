package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.model.Delivery.FailureReason;
import id.jmo.notification.model.Delivery.State;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant OCCURRED = Instant.parse("2026-10-05T03:00:00Z");
    private static final Delivery.RetryPolicy POLICY = new Delivery.RetryPolicy(
            Duration.ofMinutes(1),
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(10)),
            Duration.ofSeconds(30),
            Duration.ofDays(3));
    private static final Notification NOTIFICATION = new Notification(
            "019a0000-0000-7000-8000-000000000001",
            "01930000-0000-7000-8000-000000000001.claim-cancelled",
            MemberId.of("01920000-0000-7000-8000-000000000001"),
            new Subject(Subject.CLAIM, "01930000-0000-7000-8000-000000000001"),
            new NotificationContent("claim-cancelled", Map.of()),
            OCCURRED);

    private final Delivery delivery = Delivery.open(NOTIFICATION, Channel.SMS, OCCURRED);

    @Test
    void the_same_event_over_the_same_channel_is_the_same_notification() {
        assertThat(delivery.id()).isEqualTo("019a0000-0000-7000-8000-000000000001.sms");
        assertThat(Delivery.open(NOTIFICATION, Channel.EMAIL, OCCURRED).id()).isNotEqualTo(delivery.id());
    }

    @Test
    void pauses_between_attempts_grow() {
        assertThat(delivery.retryLater(1, POLICY, Duration.ZERO, OCCURRED).state())
                .isEqualTo(new State.Open(1, OCCURRED.plusSeconds(5)));
        assertThat(delivery.retryLater(3, POLICY, Duration.ZERO, OCCURRED).state())
                .isEqualTo(new State.Open(3, OCCURRED.plusSeconds(20)));
        assertThat(delivery.retryLater(50, POLICY, Duration.ZERO, OCCURRED).state())
                .isEqualTo(new State.Open(50, OCCURRED.plus(Duration.ofMinutes(10))));
    }

    @Test
    void a_pause_is_at_least_what_the_partner_asks_for() {
        assertThat(delivery.retryLater(1, POLICY, Duration.ofSeconds(90), OCCURRED)
                        .state())
                .isEqualTo(new State.Open(1, OCCURRED.plusSeconds(90)));
    }

    @Test
    void each_device_has_a_delivery_of_its_own() {
        Delivery phone = Delivery.openTo("phone", NOTIFICATION, OCCURRED);
        Delivery laptop = Delivery.openTo("laptop", NOTIFICATION, OCCURRED);

        assertThat(phone.id()).isEqualTo("019a0000-0000-7000-8000-000000000001.push.phone");
        assertThat(phone.key()).isNotEqualTo(laptop.key());
        assertThat(delivery.key()).isEqualTo(NOTIFICATION.keyFor(Channel.SMS));
    }

    @Test
    void a_notification_that_is_too_old_is_given_up_and_no_earlier() {
        Instant end = OCCURRED.plus(POLICY.giveUpAfter());

        assertThat(delivery.retryLater(9, POLICY, Duration.ZERO, end.minusMillis(1))
                        .state())
                .isInstanceOf(State.Open.class);
        assertThat(delivery.retryLater(9, POLICY, Duration.ZERO, end).state())
                .isEqualTo(new State.Failed(end, FailureReason.CHANNEL_UNAVAILABLE));
    }

    @Test
    void waiting_for_the_contact_is_no_attempt_and_ends_too() {
        assertThat(delivery.awaitContact(0, POLICY, OCCURRED).state())
                .isEqualTo(new State.Open(0, OCCURRED.plusSeconds(30)));
        Instant end = OCCURRED.plus(POLICY.giveUpAfter());
        assertThat(delivery.awaitContact(0, POLICY, end).state())
                .isEqualTo(new State.Failed(end, FailureReason.MEMBER_UNKNOWN));
    }

    @Test
    void a_refused_address_is_given_up_without_another_attempt() {
        assertThat(delivery.addressRefused(OCCURRED).state())
                .isEqualTo(new State.Failed(OCCURRED, FailureReason.ADDRESS_REFUSED));
    }
}
