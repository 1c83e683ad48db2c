package id.jmo.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NIK 3201014107900001 is unknown           | NIK ******0001 is unknown
            kpj=12345678901                           | kpj=******8901
            call +6281234567890 now                   | call ******7890 now
            account "1234567890"                      | account "******7890"
            to eileen.c+x@example.co.id               | to ***@example.co.id
            Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln | Bearer (token)
            """)
    void what_looks_like_personal_data_is_masked(String text, String masked) {
        assertThat(LogMask.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "claim 01920000-0000-7000-8000-000000000001 was submitted",
        "took 123456789 ns at 2026-11-22T10:15:30.123456789Z",
        "Rp9600000 on port 27017",
        "trace 00112233445566778899aabbccddeeff",
    })
    void other_text_is_not_masked(String text) {
        assertThat(LogMask.masked(text)).isEqualTo(text);
    }

    @Test
    void masking_is_idempotent() {
        String once = LogMask.masked("3201014107900001");
        assertThat(LogMask.masked(once)).isEqualTo(once);
    }
}
