package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.deployment.Licences.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of licences against what the suite carries; against the jars of its programs: {@code LicencesIT}. */
class LicencePageTest {

    private static final Licences LICENCES = Licences.read("MIT\nApache-2.0\n");
    private static final LicencePage PAGE = LicencePage.of(
            List.of(
                    new Library("org.a:one", "1.2", List.of("MIT")),
                    new Library("org.a:starter-of-nothing", "1.2", List.of("MIT")),
                    new Library("io.netty:netty-dns", "4.2.1", List.of("Apache-2.0"))),
            Map.of("claim-service", List.of("one-1.2.jar"), "gateway", List.of("netty-dns-4.2.1-linux-x86_64.jar")),
            List.of(
                    new Library("react", "19.0.0", List.of("MIT")),
                    new Library("@scope/inner", "1.1.0", List.of("MIT"))),
            LICENCES);

    private final Licences allowed = Licences.read(Repository.read("deploy/licences"));

    @Test
    void every_row_is_under_a_licence_that_is_allowed_and_none_is_allowed_in_vain() {
        List<LicencePage.Row> rows = page().rows();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(allowed.refused(rows)).isEmpty();
        assertThat(allowed.unused(rows))
                .as("lines of deploy/licences that no library needs")
                .isEmpty();
    }

    @Test
    void every_package_of_the_web_apps_has_a_row() {
        assertThat(page().differencesOfWebApps(webApps())).isEmpty();
    }

    /** For {@code ./jmo sbom}, which has made the programs and the bill of materials. */
    @Test
    @EnabledIfSystemProperty(named = "jmo.licences.update", matches = "true")
    void the_page_is_written_anew() throws IOException {
        Map<String, List<String>> jars = Libraries.jarsOfPrograms("target/quick");
        LicencePage page = LicencePage.of(Libraries.ofBill(json("target/bom.json")), jars, webApps(), allowed);

        Files.writeString(Repository.ROOT.resolve(LicencePage.PATH), page.text());

        assertThat(page.differencesOfPrograms(jars)).isEmpty();
    }

    @Test
    void what_is_written_is_what_is_read() {
        assertThat(LicencePage.read(PAGE.text())).isEqualTo(PAGE);
        assertThat(PAGE.text()).contains("| MIT | 3 |", "| org.a:one | 1.2 | MIT |", "| react | 19.0.0 | MIT |");
    }

    @Test
    void no_page_is_written_with_a_library_whose_licence_is_not_allowed() {
        List<Library> libraries = List.of(
                new Library("org.a:one", "1.2", List.of("MIT")),
                new Library("org.b:two", "3", List.of("GPL-3.0-only")),
                new Library("org.b:silent", "4", List.of()),
                new Library("org.b:of-tests-alone", "5", List.of("GPL-3.0-only")));
        Map<String, List<String>> jars = Map.of("gateway", List.of("one-1.2.jar", "two-3.jar", "silent-4.jar"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LicencePage.of(libraries, jars, List.of(), LICENCES))
                .withMessage("org.b:two 3: GPL-3.0-only is none of deploy/licences\n"
                        + "org.b:silent 4: no licence is none of deploy/licences");
    }

    @Test
    void a_library_that_a_program_carries_without_a_row_is_named_with_the_command_that_writes_it() {
        assertThat(PAGE.differencesOfPrograms(Map.of(
                        "claim-service", List.of("one-1.3.jar", "one-1.2.jar"),
                        "gateway", List.of("netty-dns-4.2.1-linux-x86_64.jar"))))
                .containsExactly(
                        "claim-service carries one-1.3.jar, of which there is no row: ./jmo sbom writes docs/licences.md");
    }

    @Test
    void a_row_of_a_library_that_no_program_carries_is_named() {
        assertThat(PAGE.differencesOfPrograms(Map.of("claim-service", List.of("one-1.2.jar"))))
                .containsExactly(
                        "no program carries io.netty:netty-dns 4.2.1 any more: ./jmo sbom writes docs/licences.md");
    }

    @Test
    void a_package_without_a_row_and_a_row_without_a_package_are_named() {
        assertThat(PAGE.differencesOfWebApps(List.of(
                        new Library("react", "19.0.1", List.of("MIT")),
                        new Library("@scope/inner", "1.1.0", List.of("MIT")))))
                .containsExactly(
                        "the web apps carry react 19.0.1, of which there is no row: ./jmo sbom writes docs/licences.md",
                        "the web apps carry react 19.0.0 no more: ./jmo sbom writes docs/licences.md");
    }

    @Test
    void a_bill_of_materials_names_the_libraries_of_others_and_spring_boots_tools_stand_beside_spring_boot() {
        assertThat(Libraries.ofBill(JsonMapper.shared().readTree("""
                        {"components": [
                          {"group": "id.jmo", "name": "platform-values", "version": "1"},
                          {"group": "org.a", "name": "one", "version": "2", "licenses": [{"license": {"id": "MIT"}}]},
                          {"group": "org.a", "name": "two", "version": "3",
                           "licenses": [{"license": {"name": "EDL 1.0"}}, {"license": {"id": "EPL-2.0"}}]},
                          {"group": "org.springframework.boot", "name": "spring-boot", "version": "4",
                           "licenses": [{"expression": "MIT OR 0BSD"}]}
                        ]}
                        """)))
                .hasToString(
                        "[org.a:one 2: MIT, org.a:two 3: EDL 1.0, EPL-2.0, org.springframework.boot:spring-boot 4: "
                                + "MIT OR 0BSD, org.springframework.boot:spring-boot-jarmode-tools 4: MIT OR 0BSD]");
    }

    @Test
    void of_the_web_apps_counts_what_is_in_their_scripts() {
        assertThat(Libraries.ofWebApps(JsonMapper.shared().readTree("""
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

    private static LicencePage page() {
        return LicencePage.read(Repository.read(LicencePage.PATH));
    }

    private static List<Library> webApps() {
        return Libraries.ofWebApps(json("web/package-lock.json"));
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(Repository.read(path));
    }
}
