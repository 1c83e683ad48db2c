package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that say what the registry, the events and the API say: written anew with {@code -Djmo.docs.update=true}. */
class GeneratedPagesTest {

    private static final ServiceRegistry REGISTRY = ServiceRegistry.load();
    private static final Path FOLDER = Repository.ROOT.resolve("docs/services");
    private static final Path ARCHITECTURE = Repository.ROOT.resolve("docs/architecture.md");
    private static final String DIAGRAM = "```mermaid\nC4Container\n";

    static Stream<Service> services() {
        return REGISTRY.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_has_a_page_that_is_true(Service service) throws IOException {
        check(FOLDER.resolve(service.name() + ".md"), ServicePage.of(service, new EventCatalogue()));
    }

    @Test
    void there_is_no_page_of_a_service_that_is_gone() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            services().map(service -> service.name() + ".md").toList());
        }
    }

    @Test
    void the_containers_of_the_architecture_are_those_of_the_registry() throws IOException {
        String page = Files.readString(ARCHITECTURE);
        int from = page.indexOf(DIAGRAM);
        int end = page.indexOf("```\n", from + DIAGRAM.length()) + "```\n".length();

        check(ARCHITECTURE, page.substring(0, from) + ContainerDiagram.of(REGISTRY) + page.substring(end));
    }

    private static void check(Path page, String content) throws IOException {
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
        }
        assertThat(page).content().isEqualTo(content);
    }
}
