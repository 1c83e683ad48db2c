package id.jmo.local.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleDatesTest {

    @Test
    void who_updated_their_data_did_so_a_month_ago_and_who_never_did_still_did_not() {
        assertThat(SampleDates.asOf(LocalDate.of(2031, 3, 31), """
                        name,endedOn,dataUpdatedOn,language
                        EILEEN COLLINS,2026-08-31,2026-06-01,en
                        DEWI LESTARI,2026-08-31,,id
                        """)).isEqualTo("""
                        name,endedOn,dataUpdatedOn,language
                        EILEEN COLLINS,2026-08-31,2031-03-01,en
                        DEWI LESTARI,2026-08-31,,id
                        """);
    }
}
