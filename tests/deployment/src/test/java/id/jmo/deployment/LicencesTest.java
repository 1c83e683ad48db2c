package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.deployment.Licences.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How a licence is chosen, and what is found wrong. */
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
    void a_library_under_another_licence_is_named(String written) {
        Library other = library("org.other:other", written);

        assertThat(LICENCES.refused(List.of(other, library("org.any:any", "MIT"))))
                .containsExactly(other);
    }

    @Test
    void a_library_that_names_no_licence_is_named_until_somebody_has_looked_it_up() {
        assertThat(LICENCES.refused(List.of(library("org.other:silent"))))
                .hasToString("[org.other:silent 1.2: no licence]");
        assertThat(LICENCES.chosen(library("org.quiet:quiet"))).contains("MIT");
    }

    @Test
    void what_no_library_needs_any_more_is_named() {
        assertThat(LICENCES.unused(
                        List.of(library("org.any:any", "MIT"), library("org.other:other", "Apache-2.0 OR EPL-2.0"))))
                .containsExactly("BSD-3-Clause", "EDL 1.0", "library org.quiet:quiet");
    }

    @Test
    void a_bill_of_materials_names_the_libraries_of_others() {
        assertThat(BillsOfMaterials.librariesOf(JsonMapper.shared().readTree("""
                        {"components": [
                          {"group": "id.jmo", "name": "platform-values", "version": "1"},
                          {"group": "org.a", "name": "one", "version": "2", "licenses": [{"license": {"id": "MIT"}}]},
                          {"group": "org.a", "name": "two", "version": "3",
                           "licenses": [{"license": {"name": "EDL 1.0"}}, {"license": {"id": "EPL-2.0"}}]},
                          {"group": "org.b", "name": "three", "version": "4", "licenses": [{"expression": "MIT OR 0BSD"}]}
                        ]}
                        """)))
                .hasToString("[org.a:one 2: MIT, org.a:two 3: EDL 1.0, EPL-2.0, org.b:three 4: MIT OR 0BSD]");
    }

    @Test
    void of_the_web_apps_counts_what_is_in_their_scripts() {
        assertThat(BillsOfMaterials.ofWebApps(JsonMapper.shared().readTree("""
                        {"packages": {
                          "": {"name": "jmo-web"},
                          "member": {"version": "1.0.0"},
                          "node_modules/@jmo/member": {"link": true},
                          "node_modules/react": {"version": "19.0.0", "license": "MIT"},
                          "node_modules/vite": {"version": "8.0.0", "license": "MIT", "dev": true},
                          "node_modules/react/node_modules/@scope/inner": {"version": "1.1.0"}
                        }}
                        """)))
                .hasToString("[react 19.0.0: MIT, @scope/inner 1.1.0: no licence]");
    }

    private static Library library(String name, String... licences) {
        return new Library(name, "1.2", List.of(licences));
    }
}
