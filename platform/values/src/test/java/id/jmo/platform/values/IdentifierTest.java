package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private record ComplaintId(UUID value) implements Identifier<ComplaintId> {}

    private record Numbered(int number, UUID value) implements Identifier<Numbered> {}

    @Test
    void an_identifier_is_created_from_its_type_and_a_text() {
        UUID value = Uuid7.next();

        assertThat(Identifier.of(ComplaintId.class, value.toString())).isEqualTo(new ComplaintId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no UUID",
                "1-1-1-1-1",
                "01920000-0000-7000-8000-00000000001",
                "901920000-0000-7000-8000-00000000001",
                "{01920000-0000-7000-8000-000000000001}",
                " 01920000-0000-7000-8000-000000000001",
                ""
            })
    void a_text_that_is_no_uuid_in_full_is_refused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Identifier.of(ComplaintId.class, text));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> MemberId.of(text));
    }

    @Test
    void capital_letters_are_read_too() {
        UUID value = UUID.fromString("01920000-0000-7000-8000-0000000000ab");

        assertThat(MemberId.of("01920000-0000-7000-8000-0000000000AB").value()).isEqualTo(value);
    }

    @Test
    void a_type_that_is_more_than_a_uuid_is_named() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Identifier.of(Numbered.class, Uuid7.next().toString()))
                .withMessageContaining("Numbered has no constructor with a UUID");
    }

    @Test
    void later_identifiers_sort_after_earlier_ones() {
        List<ComplaintId> inOrder =
                Stream.generate(Uuid7::next).limit(100).map(ComplaintId::new).toList();

        assertThat(inOrder).isSorted();
    }
}
