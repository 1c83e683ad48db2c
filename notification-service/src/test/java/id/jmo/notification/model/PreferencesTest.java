package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.IndonesianTime;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final MemberId MEMBER = MemberId.of("01920000-0000-7000-8000-000000000001");
    private static final NoticeCategory CLAIM = new NoticeCategory(
            "claim",
            Map.of(),
            Set.of(Channel.INBOX),
            Set.of(Channel.EMAIL, Channel.SMS),
            Set.of(Channel.values()),
            false);
    private static final NoticeCategory PROMO =
            new NoticeCategory("promo", Map.of(), Set.of(), Set.of(), Set.of(Channel.INBOX), true);

    private static Preferences choosing(Channel... channels) {
        return new Preferences(
                MEMBER,
                Map.of("claim", Set.of(channels), "promo", Set.of(channels)),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(5, 0))),
                IndonesianTime.WIB,
                Optional.of(7));
    }

    private static Contact contact(String email, String phone) {
        return new Contact(
                MEMBER,
                Confidential.of("EILEEN COLLINS"),
                email == null ? null : Confidential.of(email),
                phone == null ? null : Confidential.of(phone),
                Language.INDONESIAN,
                Standing.UNKNOWN);
    }

    @Test
    void who_has_chosen_nothing_has_the_defaults() {
        Preferences none = Preferences.defaults(MEMBER);

        assertThat(none.channelsFor(CLAIM)).containsExactlyInAnyOrder(Channel.values());
        assertThat(none.channelsFor(PROMO)).containsExactly(Channel.INBOX);
        assertThat(none.heldUntil(Importance.LOW, Instant.now())).isEmpty();
        assertThat(none.nextDigest(Instant.now())).isEmpty();
    }

    @Test
    void what_was_chosen_holds() {
        assertThat(choosing(Channel.INBOX, Channel.SMS).channelsFor(CLAIM))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.SMS);
        assertThat(choosing().channelsFor(PROMO)).isEmpty();
    }

    @Test
    void rules_that_came_after_the_choice_keep_their_channels_on() {
        assertThat(choosing(Channel.PUSH).channelsFor(CLAIM))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.PUSH, Channel.EMAIL, Channel.SMS);
    }

    @Test
    void who_lacks_the_address_of_the_only_channel_that_stays_on_is_reached_over_the_other() {
        Preferences mailOnly = choosing(Channel.INBOX, Channel.EMAIL);

        assertThat(mailOnly.channelsFor(CLAIM, Optional.of(contact("a@b.example", "+62811"))))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.EMAIL);
        assertThat(mailOnly.channelsFor(CLAIM, Optional.of(contact(null, "+62811"))))
                .contains(Channel.SMS);
        assertThat(mailOnly.channelsFor(CLAIM, Optional.empty()))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.EMAIL);
        assertThat(mailOnly.channelsFor(PROMO, Optional.of(contact(null, "+62811"))))
                .as("promotions go nowhere that was not chosen")
                .doesNotContain(Channel.SMS);
    }

    @Test
    void quiet_hours_hold_everything_but_what_is_urgent() {
        Instant night = Instant.parse("2026-10-05T16:00:00Z");

        assertThat(choosing().heldUntil(Importance.NORMAL, night)).contains(Instant.parse("2026-10-05T22:00:00Z"));
        assertThat(choosing().heldUntil(Importance.LOW, night)).isPresent();
        assertThat(choosing().heldUntil(Importance.URGENT, night)).isEmpty();
    }

    @Test
    void the_digest_takes_mails_of_low_importance_and_comes_at_its_hour() {
        assertThat(choosing().isForDigest(Channel.EMAIL, Importance.LOW)).isTrue();
        assertThat(choosing().isForDigest(Channel.EMAIL, Importance.NORMAL)).isFalse();
        assertThat(choosing().isForDigest(Channel.PUSH, Importance.LOW)).isFalse();
        // 7.00 WIB is midnight UTC.
        assertThat(choosing().nextDigest(Instant.parse("2026-10-05T00:00:00Z")))
                .contains(Instant.parse("2026-10-06T00:00:00Z"));
        assertThat(choosing().nextDigest(Instant.parse("2026-10-04T23:59:59Z")))
                .contains(Instant.parse("2026-10-05T00:00:00Z"));
    }

    @Test
    void an_audience_is_chosen_by_what_is_known_of_a_member() {
        Contact known =
                new Contact(MEMBER, Confidential.of("A"), null, null, Language.ENGLISH, new Standing("PU", true));
        Contact ended =
                new Contact(MEMBER, Confidential.of("A"), null, null, Language.ENGLISH, new Standing("PU", false));

        assertThat(new Audience(Set.of(), false).includes(contact(null, null))).isTrue();
        assertThat(new Audience(Set.of("PU"), true).includes(known)).isTrue();
        assertThat(new Audience(Set.of("BPU"), true).includes(known)).isFalse();
        assertThat(new Audience(Set.of("PU"), true).includes(ended)).isFalse();
        assertThat(new Audience(Set.of("PU"), false).includes(contact(null, null)))
                .as("a segment that is not known")
                .isFalse();
    }
}
