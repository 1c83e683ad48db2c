package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is forgotten for a new service is named, with the file and what to write there. */
class ServiceChecklistTest {

    private static final List<String> SHARED_FILES = List.of(
            "services.yaml",
            "pom.xml",
            "docker-compose.yml",
            "deploy/prometheus/prometheus.yml",
            "README.md",
            "contracts/asyncapi.yaml");

    /** What every service's own folder must have. */
    private static final String OWN_FILES =
            ".*(/pom\\.xml|Application\\.java|ArchitectureTest\\.java|/problems_..\\.properties|/application\\.yaml)";

    @TempDir
    private Path copy;

    @Test
    void every_service_has_all_that_a_service_needs() {
        assertThat(ServiceChecklist.missing(Repository.ROOT)).isEmpty();
    }

    static Stream<Arguments> forgotten() {
        return Stream.of(
                arguments("pom.xml", "<module>claim-service</module>", "\"<module>claim-service</module>\""),
                arguments(
                        "docker-compose.yml",
                        "\n  claim-service:\n",
                        "a service \"claim-service\", as the other services have"),
                arguments(
                        "docker-compose.yml",
                        "SERVICE: claim-service",
                        "in the service claim-service the build argument \"SERVICE: claim-service\""),
                arguments(
                        "docker-compose.yml",
                        "SERVER_PORT: 8083",
                        "in the service claim-service the variable \"SERVER_PORT: 8083\""),
                arguments(
                        "docker-compose.yml",
                        "@mongodb:27017/claim?",
                        "in the service claim-service the variable SPRING_MONGODB_URI with \"@mongodb:27017/claim?\""),
                arguments(
                        "docker-compose.yml",
                        "claim-service: {condition: service_healthy}",
                        "in depends_on of the gateway \"claim-service: {condition: service_healthy}\""),
                arguments("deploy/prometheus/prometheus.yml", "claim-service:8083", "\"claim-service:8083\""),
                arguments("README.md", "| `claim-service/` |", "\"| `claim-service/` |\""),
                arguments(
                        "contracts/asyncapi.yaml",
                        "address: jmo.claims.v1",
                        "a channel with \"address: jmo.claims.v1\" and \"Published by claim-service, keyed by …\" in its"
                                + " description"),
                arguments(
                        "contracts/asyncapi.yaml",
                        "Published by claim-service",
                        "a channel with \"address: jmo.claims.v1\" and \"Published by claim-service, keyed by …\" in its"
                                + " description"),
                arguments(
                        "claim-service/src/main/resources/application.yaml",
                        "server.port: 8083",
                        "\"server.port: 8083\""),
                arguments(
                        "claim-service/src/main/resources/application.yaml",
                        "application.name: claim-service",
                        "\"spring.application.name: claim-service\""));
    }

    @ParameterizedTest
    @MethodSource("forgotten")
    void what_is_forgotten_in_a_file_is_named(String file, String text, String addition) throws IOException {
        copyRepository();
        String before = Files.readString(copy.resolve(file));
        assertThat(before).contains(text);
        // Another name in place of what is forgotten keeps the file well formed.
        Files.writeString(copy.resolve(file), before.replace(text, text.replaceAll("claim|8083", "forgotten")));

        assertThat(ServiceChecklist.missing(copy)).containsExactly(file + ": add " + addition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/id/jmo/claim/ClaimApplication.java",
                "src/test/java/id/jmo/claim/ArchitectureTest.java",
                "src/main/resources/application.yaml",
                "src/main/resources/messages/problems_id.properties",
                "src/main/resources/messages/problems_en.properties"
            })
    void a_file_that_a_services_folder_lacks_is_named(String file) throws IOException {
        copyRepository();
        Files.delete(copy.resolve("claim-service").resolve(file));

        String name = Path.of(file).getFileName().toString().replace("ClaimApplication", "Application");
        assertThat(ServiceChecklist.missing(copy))
                .singleElement()
                .asString()
                .startsWith("claim-service/src/")
                .contains(name + ": add ");
    }

    @Test
    void attachments_that_the_gateway_lets_through_and_the_service_refuses_are_named() throws IOException {
        copyRepository();
        Path settings = copy.resolve("accident-service/src/main/resources/application.yaml");
        Files.writeString(settings, Files.readString(settings).replace("[multipart/form-data]", "[multipart/mixed]"));

        assertThat(ServiceChecklist.missing(copy))
                .isNotEmpty()
                .allMatch(("accident-service/src/main/resources/application.yaml: add"
                        + " \"jmo.http.body-limits.[multipart/form-data]: 7MB\"")::equals);
    }

    @Test
    void a_path_that_is_open_at_the_gateway_but_not_in_the_service_is_named_and_the_other_way_round()
            throws IOException {
        copyRepository();
        Path registry = copy.resolve("services.yaml");
        Files.writeString(
                registry,
                Files.readString(registry).replace("port: 8083\n", "port: 8083\n    open: [/api/v1/claims/rules]\n"));
        Path settings = copy.resolve("claim-service/src/main/resources/application.yaml");
        Files.writeString(
                settings, Files.readString(settings) + "\n---\njmo.security.open-paths: [/api/v1/claims/forms]\n");

        assertThat(ServiceChecklist.missing(copy))
                .containsExactly(
                        "claim-service/src/main/resources/application.yaml: add to the list jmo.security.open-paths"
                                + " \"/api/v1/claims/rules\"",
                        "services.yaml: add to open of claim-service \"/api/v1/claims/forms\"");
    }

    @Test
    void a_folder_of_a_service_without_a_row_is_named() throws IOException {
        copyRepository();
        Files.createDirectories(copy.resolve("umbrella-service"));
        Files.writeString(copy.resolve("umbrella-service/pom.xml"), "<project/>");

        assertThat(ServiceChecklist.missing(copy))
                .containsExactly("services.yaml: add a row with \"name: umbrella-service\"");
    }

    @Test
    void a_row_alone_names_everything_else_that_is_to_be_written() throws IOException {
        copyRepository();
        Files.writeString(copy.resolve("services.yaml"), Files.readString(copy.resolve("services.yaml")) + """

                  - name: umbrella-service
                    port: 9099
                    heap: 128
                    title: {id: Payung, en: Umbrellas}
                    paths: [/api/v1/umbrellas]
                    topic: jmo.umbrellas.v1
                """);

        assertThat(ServiceChecklist.missing(copy))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "pom.xml",
                        "docker-compose.yml",
                        "deploy/prometheus/prometheus.yml",
                        "README.md",
                        "contracts/asyncapi.yaml",
                        "umbrella-service/src/main/java/…Application.java",
                        "umbrella-service/src/test/java/…ArchitectureTest.java",
                        "umbrella-service/src/main/resources/…messages/problems_id.properties",
                        "umbrella-service/src/main/resources/…messages/problems_en.properties",
                        "umbrella-service/src/main/resources/application.yaml");
    }

    private void copyRepository() throws IOException {
        for (String file : SHARED_FILES) {
            copyFile(Path.of(file));
        }
        for (Service service : ServiceRegistry.load().services()) {
            for (Path file : Repository.files(service.name(), "*")) {
                Path relative = Repository.ROOT.relativize(file);
                if (Files.isRegularFile(file)
                        && relative.toString().matches(OWN_FILES)
                        && !relative.toString().contains("/target/")) {
                    copyFile(relative);
                }
            }
        }
    }

    private void copyFile(Path file) throws IOException {
        Path target = copy.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(Repository.ROOT.resolve(file), target);
    }
}
