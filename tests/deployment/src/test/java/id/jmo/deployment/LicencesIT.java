package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.deployment.Licences.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Of the programs as they are built: it needs every jar, so it runs after packaging, beside the journeys. */
class LicencesIT {

    private static final Path PAGE = Repository.ROOT.resolve("docs/licences.md");

    private final Licences licences = Licences.read(Repository.read("deploy/licences"));

    @Test
    void every_library_has_a_licence_that_is_allowed() throws IOException {
        assertThat(licences.refused(libraries()))
                .as("libraries whose licence deploy/licences does not name")
                .isEmpty();
    }

    @Test
    void no_licence_is_allowed_that_no_library_needs() throws IOException {
        assertThat(licences.unused(libraries())).isEmpty();
    }

    /** Written anew with {@code -Djmo.docs.update=true}. */
    @Test
    void the_page_of_licences_names_the_libraries_that_the_programs_have() throws IOException {
        String page = licences.page(libraries());
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    /** Each once, though many programs have it. */
    private static Collection<Library> libraries() throws IOException {
        Map<String, Library> all = new LinkedHashMap<>();
        for (String program : BillsOfMaterials.programs()) {
            Path jar = BillsOfMaterials.jarOf(program);
            BillsOfMaterials.ofProgram(jar)
                    .orElseThrow(() -> new AssertionError(
                            jar + " has no bill of materials: its pom.xml lacks the cyclonedx-maven-plugin"))
                    .forEach(library -> all.put(library.name() + " " + library.version(), library));
        }
        BillsOfMaterials.ofWebApps(JsonMapper.shared().readTree(Repository.read("web/package-lock.json")))
                .forEach(library -> all.put(library.name() + " " + library.version(), library));
        return all.values();
    }
}
