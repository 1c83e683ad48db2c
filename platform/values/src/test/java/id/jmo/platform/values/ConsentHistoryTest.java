package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentHistoryTest {

    private static final Instant MORNING = Instant.parse("2026-08-31T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-08-31T05:00:00Z");

    private final ConsentHistory none = ConsentHistory.NONE;

    @Test
    void saying_what_holds_already_changes_nothing() {
        ConsentHistory given = none.give("1", MORNING);

        assertThat(given.give("1", NOON)).isEqualTo(given);
        assertThat(given.withdraw(NOON).withdraw(NOON.plusSeconds(1))).isEqualTo(given.withdraw(NOON));
        assertThat(none.withdraw(NOON)).isEqualTo(none);
    }

    @Test
    void a_consent_to_a_new_text_takes_the_place_of_the_one_that_holds() {
        ConsentHistory both = none.give("1", MORNING).give("2", NOON);

        assertThat(both.consents()).containsExactly(new Consent("1", MORNING, NOON), new Consent("2", NOON, null));
        assertThat(both.holds()).isTrue();
        assertThat(both.withdraw(NOON).holds()).isFalse();
    }

    @Test
    void a_consent_of_the_time_before_records_holds_without_a_time_until_it_is_withdrawn() {
        ConsentHistory before = ConsentHistory.givenBeforeRecords("terms");

        assertThat(before.holds()).isTrue();
        assertThat(before.withdraw(NOON).consents()).containsExactly(new Consent("terms", null, NOON));
        assertThat(before.withdraw(NOON).give("1", NOON).holds()).isTrue();
    }

    @Test
    void the_history_has_an_end() {
        ConsentHistory history = none;
        for (int i = 0; i < 2 * ConsentHistory.KEPT; i++) {
            history = history.give("1", MORNING.plusSeconds(2L * i)).withdraw(MORNING.plusSeconds(2L * i + 1));
        }

        assertThat(history.consents()).hasSize(ConsentHistory.KEPT);
        assertThat(history.consents().getLast().givenAt())
                .isEqualTo(MORNING.plusSeconds(2L * (2 * ConsentHistory.KEPT - 1)));
    }
}
