package id.jmo.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyWriterTest {

    @Test
    void keys_are_ordered_as_their_values() {
        List<Object> ordered = Arrays.asList(
                null,
                Double.NEGATIVE_INFINITY,
                Long.MIN_VALUE,
                -1.5,
                -1,
                0,
                0.5,
                1,
                2L,
                1L << 53,
                (1L << 53) + 1,
                Long.MAX_VALUE,
                "",
                "a",
                "a\u0000",
                "a\u0001",
                "aa",
                "b",
                "ü",
                false,
                true,
                Instant.EPOCH.minusMillis(1),
                Instant.EPOCH,
                Instant.now());

        List<Key> keys = ordered.stream()
                .map(value -> KeyWriter.of(Arrays.asList(value)))
                .toList();

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void equal_numbers_of_different_widths_are_one_key() {
        assertThat(KeyWriter.of(List.of(5)))
                .isEqualTo(KeyWriter.of(List.of(5L)))
                .isEqualTo(KeyWriter.of(List.of(5.0)));
        assertThat(KeyWriter.of(List.of(0.0))).isEqualTo(KeyWriter.of(List.of(-0.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\u0000", "\u0000"})
    void a_list_of_values_begins_with_its_first_values_and_with_no_others(String first) {
        Key whole = KeyWriter.of(List.of(first, "rest"));

        assertThat(whole.startsWith(KeyWriter.of(List.of(first)))).isTrue();
        assertThat(whole.startsWith(KeyWriter.of(List.of(first + "b")))).isFalse();
        assertThat(KeyWriter.of(List.of(first + "b", "rest")).startsWith(KeyWriter.of(List.of(first))))
                .isFalse();
    }
}
