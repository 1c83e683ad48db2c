package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the containers keep from each other, from this machine and from the world. */
class ComposeSecurityTest {

    private static final Compose COMPOSE = new Compose();

    /**
     * These say whose a key is, or which one of several; or are there only while a key changes; or the mail server has given them,
     * if it wants any.
     */
    private static final Set<String> NO_SECRETS_OF_OURS = Set.of(
            "BANK_CLIENT_KEY",
            "PERSONAL_DATA_ACTIVE_KEY",
            "PERSONAL_DATA_ACTIVE_OWN_KEY",
            "PERSONAL_DATA_NEXT_INDEX_KEY",
            "PERSONAL_DATA_PREVIOUS_INDEX_KEY",
            "MAIL_PASSWORD");

    static Stream<String> serviceNames() {
        return ServiceRegistry.load().services().stream().map(Service::name);
    }

    @Test
    void nothing_is_open_to_other_machines() {
        COMPOSE.services().values().forEach(service -> {
            if (service.get("ports") instanceof List<?> ports) {
                assertThat(ports).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
    }

    /** Its control API shows the bank's books and other people's messages. */
    @Test
    void the_sandbox_is_controlled_from_this_machine_and_through_the_published_port() {
        assertThat(COMPOSE.environment("partner-sandbox")).containsEntry("SANDBOX_CONTROL_LOOPBACK_ONLY", "false");
        assertThat(COMPOSE.service("partner-sandbox").get("ports")).isEqualTo(List.of("127.0.0.1:8090:8090"));
    }

    @Test
    void only_doors_and_instruments_are_published() {
        assertThat(COMPOSE.services().entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "gateway", "keycloak", "prometheus", "partner-sandbox", "grafana", "alertmanager", "zipkin");
    }

    /** In production nobody must be paid by a sandbox because an address was forgotten. */
    @Test
    void without_the_addresses_of_the_partners_nothing_starts_and_the_sandbox_only_where_it_is_asked_for() {
        assertThat(ComposeTest.ADDRESSES_OF_PARTNERS)
                .allSatisfy(name -> assertThat(Compose.defaultOf(name)).as(name).isNull());
        assertThat(COMPOSE.service("partner-sandbox").get("profiles")).isEqualTo(List.of("sandbox"));
    }

    @Test
    void broker_and_store_are_out_of_reach_of_gateway_sandbox_and_the_world() {
        List<String> withData = COMPOSE.services().entrySet().stream()
                .filter(service -> ((List<?>) service.getValue().get("networks")).contains("data"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(withData)
                .contains("mongodb", "kafka")
                .doesNotContain(
                        "gateway", "partner-sandbox", "keycloak", "prometheus", "grafana", "alertmanager", "zipkin");
        assertThat(COMPOSE.section("networks").get("data")).isEqualTo(Map.of("internal", true));
    }

    @ParameterizedTest
    @MethodSource("serviceNames")
    void a_service_has_a_user_of_its_own_in_the_store_and_a_certificate_of_its_own_for_the_broker(String service) {
        String name = service.replace("-service", "");

        assertThat(COMPOSE.environment(service).get("SPRING_MONGODB_URI"))
                .startsWith("mongodb://%s:${MONGODB_PASSWORD_%s:?".formatted(service, name.toUpperCase(Locale.ROOT)));
        assertThat(COMPOSE.environment("mongodb-init"))
                .containsKey("MONGODB_PASSWORD_" + name.toUpperCase(Locale.ROOT));
        assertThat(COMPOSE.environment(service)).containsEntry("SPRING_KAFKA_SECURITY_PROTOCOL", "SSL");
        assertThat((List<?>) COMPOSE.service(service).get("secrets"))
                .asInstanceOf(LIST)
                .contains(Map.of("source", "kafka-" + service, "target", "kafka-client"), "kafka-authority");
        assertThat(COMPOSE.section("secrets").get("kafka-" + service))
                .isEqualTo(Map.of("file", "./deploy/secrets/kafka-" + service + ".pem"));
    }

    /** {@code compose-run} runs the file by MongoDB's own shell; that a service needs no more, AuditTest shows. */
    @Test
    void a_service_can_only_add_to_its_audit_and_read_it() {
        String init = Repository.read("deploy/mongodb/init.js");
        String code = Repository.read("platform/keycloak-spring-adapter/src/main/java/id/jmo/platform/"
                + "keycloakspringadapter/AuditDatabase.java");

        assertThat(code).contains("SUFFIX = \"-audit\";");
        assertThat(init)
                .contains("const audit = db.getSiblingDB(`${database}-audit`);")
                .contains("const ADD_AND_READ = [\"find\", \"insert\", \"createCollection\", \"createIndex\"];")
                .contains("{privileges: [{resource: {db: audit.getName(), collection: \"\"}, actions: ADD_AND_READ}],"
                        + " roles: []}")
                .contains("roles: [{role: \"readWrite\", db: database}, {role: \"addAndRead\", db: audit.getName()}],");
        assertThat(init.split("actions:|roles: \\[\\{", -1))
                .as("no other rights")
                .hasSize(3);
    }

    @Test
    void every_container_gives_up_what_it_does_not_need() {
        COMPOSE.services()
                .forEach((name, service) -> assertThat(service)
                        .as(name)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true")));
    }

    @Test
    void secrets_have_no_default_and_stay_out_of_the_repository() {
        assertThat(Compose.variables())
                .filteredOn(name -> name.matches(".*(PASSWORD|SECRET|KEY|KEY_K1|OWN_KEY_[A-Z]+)$"))
                .filteredOn(name -> !NO_SECRETS_OF_OURS.contains(name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Compose.defaultOf(name)).as(name).isNull());
        assertThat(Repository.read(".gitignore").lines()).contains(".env", "deploy/secrets/");
        assertThat(Files.isExecutable(Repository.ROOT.resolve("deploy/make-secrets")))
                .isTrue();
    }
}
