package id.jmo.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attachment; filename="saldo awal.csv"                    | saldo awal.csv
            attachment; filename*=UTF-8''saldo%20%C3%A9l%C3%A8ve.csv | saldo élève.csv
            attachment; filename="/home/rina/saldo.csv"              | saldo.csv
            attachment; filename*=UTF-8''C%3A%5Crina%5Csaldo.csv      | saldo.csv
            attachment; filename*=UTF-8''vsc.%E2%80%AEodlas%0A.csv    | vsc.odlas.csv
            """)
    void a_file_has_the_name_that_its_sender_gives_it_without_folders_and_without_what_prints_nothing(
            String header, String name) {
        assertThat(FileName.of(header)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "junk;;=", "attachment", "attachment; filename=\"\"", "attachment; filename*=UTF-8''%ZZ"})
    void what_names_no_file_gives_it_no_name(String header) {
        assertThat(FileName.of(header)).isNull();
    }

    @Test
    void a_name_is_no_longer_than_file_systems_take() {
        assertThat(FileName.of("attachment; filename=\"" + "x".repeat(900) + "\""))
                .hasSize(FileName.LONGEST);
    }
}
