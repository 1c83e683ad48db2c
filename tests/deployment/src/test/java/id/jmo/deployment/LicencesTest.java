package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.deployment.Licences.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a licence is chosen, and what is wrong with a row. */
class LicencesTest {

    private static final Licences LICENCES = Licences.read("""
            # Those that we take.
            Apache-2.0
            MIT
            EPL-2.0
            BSD-3-Clause
            EDL 1.0 = BSD-3-Clause
            # As its file LICENSE says.
            library org.quiet:quiet = MIT
            """);

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, Apache-2.0",
        "EDL 1.0, BSD-3-Clause",
        "(MIT OR CC0-1.0), MIT",
        "EPL-2.0 OR GPL-2.0-with-classpath-exception, EPL-2.0",
        "MIT AND BSD-3-Clause, MIT AND BSD-3-Clause"
    })
    void a_licence_that_is_allowed_is_chosen(String written, String chosen) {
        assertThat(LICENCES.chosen(library("org.any:any", written))).contains(chosen);
    }

    @Test
    void of_a_library_under_several_licences_the_preferred_one_is_chosen() {
        assertThat(LICENCES.chosen(library("org.any:any", "LGPL-2.1-only", "EPL-2.0", "Apache-2.0")))
                .contains("Apache-2.0");
    }

    @ParameterizedTest
    @CsvSource({"GPL-3.0-only", "MIT AND GPL-3.0-only", "GPL-2.0-only OR AGPL-3.0-only", "''"})
    void under_another_licence_none_is_chosen(String written) {
        assertThat(LICENCES.chosen(library("org.other:other", written))).isEmpty();
    }

    @Test
    void of_a_library_that_names_no_licence_none_is_chosen_until_somebody_has_looked_it_up() {
        assertThat(LICENCES.chosen(library("org.other:silent"))).isEmpty();
        assertThat(LICENCES.chosen(library("org.quiet:quiet"))).contains("MIT");
    }

    @Test
    void a_row_under_a_licence_that_is_not_allowed_is_named() {
        assertThat(LICENCES.refused(List.of(
                        row("org.any:any", "MIT AND BSD-3-Clause"),
                        row("org.quiet:quiet", "MIT"),
                        row("org.other:other", "GPL-3.0-only"))))
                .containsExactly("org.other:other 1.2: GPL-3.0-only is a licence that deploy/licences does not allow");
    }

    @Test
    void what_no_library_needs_any_more_is_named() {
        assertThat(LICENCES.unused(
                        List.of(row("org.any:any", "MIT AND EPL-2.0"), row("org.other:other", "Apache-2.0"))))
                .containsExactly("BSD-3-Clause", "library org.quiet:quiet");
    }

    private static LicencePage.Row row(String library, String licence) {
        return new LicencePage.Row(library, "1.2", licence);
    }

    private static Library library(String name, String... licences) {
        return new Library(name, "1.2", List.of(licences));
    }
}
