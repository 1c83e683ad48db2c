package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the programs as they are built: it needs every jar, so it runs after packaging, beside the journeys. */
class LicencesIT {

    @Test
    void every_library_that_a_program_carries_has_a_row_in_the_page_of_licences() throws IOException {
        Map<String, List<String>> jars = Libraries.jarsOfPrograms("target");

        assertThat(jars.values()).allSatisfy(names -> assertThat(names).isNotEmpty());
        assertThat(LicencePage.read(Repository.read(LicencePage.PATH)).differencesOfPrograms(jars))
                .isEmpty();
    }
}
