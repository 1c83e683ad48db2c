package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The services are the same jars here and in containers: their settings have the same names in both. */
class SettingsTest {

    /** Here everything listens on the loopback address, the local profile is on, and an idle suite spares the machine. */
    private static final Set<String> ONLY_HERE =
            Set.of("SERVER_ADDRESS", "SPRING_PROFILES_ACTIVE", "SPRING_KAFKA_CONSUMER_FETCH_MAX_WAIT");

    /**
     * There Keycloak has an inner and an outer address, traces may have somewhere to go, several brokers may keep a topic,
     * the key of personal data changes in steps, a store may have been restored, the broker knows each service by its certificate, the gateway is open to the world, and mail comes from other
     * containers.
     */
    private static final Set<String> ONLY_IN_CONTAINERS = Set.of(
            "JMO_TOPICS_REPLICAS",
            "JMO_TOPICS_MIN_IN_SYNC_REPLICAS",
            "JMO_PERSONAL_DATA_KEYS_K2",
            "JMO_PERSONAL_DATA_OWN_KEYS_O2",
            "JMO_PERSONAL_DATA_NEXT_INDEX_KEY",
            "JMO_PERSONAL_DATA_PREVIOUS_INDEX_KEY",
            "JMO_PERSONAL_DATA_UNBOUND_IN_STORE",
            "JMO_PERSONAL_DATA_UNBOUND_IN_EVENTS",
            "JMO_OUTBOX_RESTORED",
            "SPRING_KAFKA_SECURITY_PROTOCOL",
            "SPRING_KAFKA_SSL_KEY_STORE_LOCATION",
            "SPRING_KAFKA_SSL_KEY_STORE_TYPE",
            "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
            "SPRING_KAFKA_SSL_TRUST_STORE_TYPE",
            "JMO_GATEWAY_DESCRIPTIONS",
            "JMO_PARTNER_CLIENT_PLAIN_HTTP_HOSTS",
            "SPRING_MAIL_USERNAME",
            "SPRING_MAIL_PASSWORD",
            "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE",
            "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED",
            "MANAGEMENT_SERVER_PORT",
            "SANDBOX_SMTP_HOST",
            "JMO_SECURITY_JWK_SET_URI",
            "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED",
            "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT");

    @TempDir
    private Path folder;

    private Settings settings;
    private Map<String, Map<String, Object>> containers;

    @BeforeEach
    void read() throws IOException {
        Checkout checkout = Checkout.find();
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.createFolder();
        Files.writeString(secrets.bankClientSecretFile(), "0".repeat(64));
        settings = new Settings(new Site(
                checkout,
                Home.of(checkout, folder),
                new Ports(0),
                secrets,
                Instances.parse(List.of("claim-service=3")),
                false));
        try (Reader compose = Files.newBufferedReader(checkout.root().resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(compose);
            containers = all.get("services");
        }
    }

    @ParameterizedTest
    @MethodSource("partsThatAreConfigured")
    void a_part_has_the_same_settings_here_and_in_containers(Part part) {
        assertThat(containers).containsKey(part.name());
        @SuppressWarnings("unchecked")
        Map<String, Object> there =
                (Map<String, Object>) containers.get(part.name()).get("environment");

        assertThat(without(ONLY_HERE, settings.of(part).keySet()))
                .isEqualTo(without(ONLY_IN_CONTAINERS, there.keySet()));
    }

    @ParameterizedTest
    @MethodSource("partsThatAreConfigured")
    void a_part_listens_on_the_same_port_in_both(Part part) {
        @SuppressWarnings("unchecked")
        Map<String, Object> there =
                (Map<String, Object>) containers.get(part.name()).get("environment");

        assertThat(settings.of(part).get("SERVER_PORT"))
                .isEqualTo(there.get("SERVER_PORT").toString());
    }

    @Test
    void roles_of_staff_count_at_one_client_there_and_here_also_at_those_of_the_sample_and_of_the_api_page() {
        Part.services()
                .forEach(part -> assertThat(settings.of(part).get("JMO_SECURITY_STAFF_CLIENTS"))
                        .as(part.name())
                        .isEqualTo(settings.of(Part.GATEWAY).get("JMO_SECURITY_STAFF_CLIENTS"))
                        .isEqualTo("jmo-staff,jmo-api-page,jmo-seed"));
        Stream.concat(Part.services().stream(), Stream.of(Part.GATEWAY))
                .forEach(part -> assertThat(containers.get(part.name()).get("environment"))
                        .as(part.name())
                        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("JMO_SECURITY_STAFF_CLIENTS", "${STAFF_CLIENTS:-jmo-staff}"));
    }

    private static List<Part> partsThatAreConfigured() {
        List<Part> ready = List.of(Part.KEYCLOAK, Part.STORE, Part.KAFKA);
        return Part.all().stream().filter(part -> !ready.contains(part)).toList();
    }

    /** There one pattern gives the gateway every service's address; here each has its own, as ports have an offset. */
    private static Set<String> without(Set<String> left, Set<String> keys) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(left);
        rest.removeIf(key -> key.startsWith("JMO_GATEWAY_SERVICE"));
        return rest;
    }

    @Test
    void the_gateway_has_the_addresses_of_all_instances_of_a_service() {
        assertThat(settings.of(Part.GATEWAY))
                .containsEntry(
                        "JMO_GATEWAY_SERVICES_CLAIM",
                        "http://localhost:8083,http://localhost:8183,http://localhost:8283")
                .containsEntry("JMO_GATEWAY_SERVICES_BALANCE", "http://localhost:8082");
    }

    @Test
    void instances_differ_by_their_port_alone() {
        Map<String, String> first = settings.of(Part.named("claim-service"));
        Map<String, String> second = settings.of(Part.named("claim-service-2"));

        assertThat(second).containsEntry("SERVER_PORT", "8183");
        assertThat(without(Set.of("SERVER_PORT"), second.keySet()))
                .isEqualTo(without(Set.of("SERVER_PORT"), first.keySet()))
                .allSatisfy(key -> assertThat(second.get(key)).isEqualTo(first.get(key)));
    }

    @Test
    void the_gateway_has_the_address_of_every_service() {
        assertThat(settings.of(Part.GATEWAY).keySet())
                .containsAll(Part.services().stream().map(Settings::gatewayKey).toList());
        assertThat(containers.get("gateway").get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("JMO_GATEWAY_SERVICE_ADDRESS", "http://{name}:{port}");
    }
}
