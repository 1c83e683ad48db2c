package id.jmo.account.application.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.Segment;
import id.jmo.account.model.card.Programme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProgrammesTest {

    private static final LocalDate BEFORE = LocalDate.of(2015, 7, 1);
    private static final LocalDate CHANGED = LocalDate.of(2027, 1, 1);

    private final ShowCard.Terms terms = new ShowCard.Terms(
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            new TreeMap<>(Map.of(
                    BEFORE, Map.of(Segment.PMI, List.of(Programme.JKK, Programme.JKM)),
                    CHANGED, Map.of(Segment.PMI, List.of(Programme.JKK, Programme.JKM, Programme.JHT)))));

    @Test
    void a_card_shows_the_programmes_that_hold_on_its_day() {
        assertThat(terms.programmesOf(Segment.PMI, CHANGED.minusDays(1))).containsExactly(Programme.JKK, Programme.JKM);
        assertThat(terms.programmesOf(Segment.PMI, CHANGED))
                .containsExactly(Programme.JKK, Programme.JKM, Programme.JHT);
    }

    @Test
    void nothing_is_promised_before_the_first_day_or_to_a_segment_that_is_not_named() {
        assertThat(terms.programmesOf(Segment.PMI, BEFORE.minusDays(1))).isEmpty();
        assertThat(terms.programmesOf(Segment.JAKON, CHANGED)).isEmpty();
    }
}
