package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {

    private final JsonMapper json = EventJson.mapper(Keys.cipher());

    record Fact(
            MemberId memberId,
            Nik nik,
            Kpj kpj,
            Confidential name,
            Rupiah balance,
            LocalDate endedOn,
            YearMonth month,
            Instant at,
            OffsetDateTime payBy,
            @Nullable Confidential phone) {}

    record Booking(ClaimId claimId, Rupiah amount, long sequence) {}

    private static final Fact FACT = new Fact(
            MemberId.of("01920000-0000-7000-8000-000000000001"),
            new Nik("3174011708900001"),
            new Kpj("12345678901"),
            Confidential.of("EILEEN COLLINS"),
            Rupiah.of(9_600_000),
            LocalDate.of(2026, 8, 31),
            YearMonth.of(2026, 10),
            Instant.parse("2026-11-22T03:00:00Z"),
            OffsetDateTime.parse("2026-11-22T23:59:59+07:00"),
            null);

    @Test
    void personal_data_is_encrypted_and_the_rest_is_plain_json() {
        JsonNode written = json.readTree(json.writeValueAsString(FACT));

        for (String field : new String[] {"nik", "kpj", "name"}) {
            assertThat(written.get(field).asString()).startsWith("jmo1:k1:");
        }
        assertThat(written.get("memberId").asString()).isEqualTo("01920000-0000-7000-8000-000000000001");
        assertThat(written.get("balance").isIntegralNumber()).isTrue();
        assertThat(written.get("balance").asLong()).isEqualTo(9_600_000);
        assertThat(written.get("endedOn").asString()).isEqualTo("2026-08-31");
        assertThat(written.get("month").asString()).isEqualTo("2026-10");
        assertThat(written.get("at").asString()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(written.get("payBy").asString()).isEqualTo("2026-11-22T23:59:59+07:00");
        assertThat(written.get("phone").isNull()).isTrue();
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(json.readValue(json.writeValueAsString(FACT), Fact.class)).isEqualTo(FACT);
    }

    @Test
    void unknown_fields_are_ignored() {
        String later = """
                {"claimId": "01920000-0000-7000-8000-000000000009", "amount": 5, "sequence": 1, "newInV2": {"x": []}}""";

        assertThat(json.readValue(later, Booking.class).amount()).isEqualTo(Rupiah.of(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e2", "\"5\"", "99999999999999999999", "true", "{}"})
    void an_amount_that_is_no_whole_number_is_refused(String amount) {
        String faulty = """
                {"claimId": "01920000-0000-7000-8000-000000000009", "amount": %s, "sequence": 1}""".formatted(amount);

        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> json.readValue(faulty, Booking.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.5"})
    void a_missing_or_truncated_primitive_is_refused(String sequence) {
        String faulty = """
                {"claimId": "01920000-0000-7000-8000-000000000009", "amount": 1, "sequence": %s}""".formatted(sequence);

        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> json.readValue(faulty, Booking.class));
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{\"amount\": 1}", Booking.class));
    }

    @Test
    void personal_data_in_clear_is_refused_and_not_shown() {
        record Named(Nik nik) {}

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{\"nik\": \"3174011708900001\"}", Named.class))
                .withMessageNotContaining("3174011708900001");
    }

    @Test
    void identifiers_are_written_as_keys() {
        assertThat(json.writeValueAsString(Map.of(FACT.memberId(), Rupiah.of(1))))
                .isEqualTo("{\"01920000-0000-7000-8000-000000000001\":1}");
    }
}
