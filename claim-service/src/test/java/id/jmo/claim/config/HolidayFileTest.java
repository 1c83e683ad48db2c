package id.jmo.claim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class HolidayFileTest {

    @Test
    void a_line_has_a_day_and_its_name() {
        assertThat(HolidayFile.read(file("# remark\n\n2026-12-25,Natal\n2027-01-01\n")))
                .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_line_without_a_date_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> HolidayFile.read(file("2026-12-25,Natal\n25 December,Natal\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8), "holidays.csv");
    }
}
