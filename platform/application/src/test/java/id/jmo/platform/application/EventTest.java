package id.jmo.platform.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"id.jmo.claim.submitted", "id.jmo.claim.v1", "id.jmo.Claim.submitted.v1", "claim.submitted.v1"})
    void a_type_of_another_form_is_no_event_type(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Event(type, "x"));
    }

    @Test
    void facts_without_an_event_are_left_out_and_the_others_keep_their_order() {
        EventMapper<Integer> odd = number ->
                number % 2 == 0 ? Optional.empty() : Optional.of(new Event("id.jmo.number.counted.v1", number));

        assertThat(odd.mapAll(List.of(3, 2, 1))).extracting(Event::data).containsExactly(3, 1);
    }
}
