package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose file says of each service what the service itself says. */
class ComposeTest {

    private static final Compose COMPOSE = new Compose();
    private static final Set<String> INFRASTRUCTURE = Set.of(
            "mongodb", "kafka", "keycloak", "keycloak-database", "prometheus", "alertmanager", "grafana", "zipkin");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://)?([a-z][a-z-]+):(\\d{2,5})(?![\\d.])");

    /** Those of the sandbox stand in the example and nowhere else. */
    static final Set<String> ADDRESSES_OF_PARTNERS =
            Set.of("CIVIL_REGISTRY_URL", "BANK_URL", "SMS_URL", "FACE_VENDOR_URL", "MAIL_HOST");

    static Stream<String> modules() {
        return Repository.serviceModules().stream();
    }

    static Stream<String> ours() {
        return COMPOSE.ours().stream();
    }

    @Test
    void the_whole_suite_is_there_and_nothing_else() {
        Set<String> expected = new TreeSet<>(INFRASTRUCTURE);
        expected.addAll(Set.of("mongodb-init", "kafka-init"));
        modules().map(ComposeTest::name).forEach(expected::add);

        assertThat(COMPOSE.serviceNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_module_that_is_a_service_is_built_from_its_own_jar(String module) {
        Map<String, String> arguments = COMPOSE.buildArguments(name(module));
        String pom = Repository.read(module + "/pom.xml");
        String artifact = firstMatch(pom.replaceAll("(?s)<parent>.*?</parent>", ""), "<artifactId>(.+?)</artifactId>");
        String version =
                firstMatch(Repository.read("pom.xml"), "<artifactId>jmo</artifactId>\\s*<version>(.+?)</version>");
        String classifier = pom.contains("<classifier>") ? "-" + firstMatch(pom, "<classifier>(.+?)</classifier>") : "";

        assertThat(arguments.get("SERVICE")).isEqualTo(module);
        assertThat(arguments.getOrDefault("JAR", module + "-1.0.0-SNAPSHOT.jar"))
                .isEqualTo(artifact + "-" + version + classifier + ".jar");
        assertThat(pom).doesNotContain("<finalName>").contains("spring-boot-maven-plugin");
    }

    @Test
    void the_image_build_takes_the_jar_from_where_maven_puts_it() {
        String dockerfile = Repository.read("deploy/images/Dockerfile");

        assertThat(dockerfile)
                .contains("ARG JAR=${SERVICE}-1.0.0-SNAPSHOT.jar")
                .contains("COPY ${SERVICE}/target/${JAR} ")
                .contains("\nUSER 10001:10001\n")
                .contains("ARG BASE=eclipse-temurin:25");
        assertThat(Repository.read("deploy/images/Dockerfile.dockerignore"))
                .contains("!*/target/*.jar", "!local/*/target/*.jar", "!deploy/images/healthcheck");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_port_is_the_service_s_own(String module) {
        assertThat(COMPOSE.environment(name(module)).get("SERVER_PORT")).isEqualTo(setting(module, "server.port"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_variable_is_a_setting_that_the_service_understands(String module) {
        KnownSettings known = KnownSettings.of(module);

        List<String> unknown = COMPOSE.environment(name(module)).keySet().stream()
                .filter(variable -> !known.understand(variable))
                .toList();

        assertThat(unknown).as("variables of %s that nobody reads", module).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_setting_without_a_default_in_the_service_is_given(String module) {
        Map<String, String> given = COMPOSE.environment(name(module));
        for (Path file : Repository.files(module + "/src/main/resources", "application.yaml")) {
            Repository.settings(file).forEach((setting, value) -> {
                if (String.valueOf(value).contains("//localhost:")) {
                    assertThat(given)
                            .as("%s of %s points to this machine", setting, module)
                            .containsKey(setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_service_has_a_database_of_its_own(String module) {
        String uri = COMPOSE.environment(name(module)).get("SPRING_MONGODB_URI");
        if (module.endsWith("-service")) {
            assertThat(uri).contains("@mongodb:27017/" + module.replace("-service", "") + "?replicaSet=rs0");
        } else {
            assertThat(uri).isNull();
        }
    }

    @Test
    void every_address_leads_to_a_service_and_its_port() {
        List<String> wrong = new ArrayList<>();
        for (String service : COMPOSE.serviceNames()) {
            COMPOSE.environment(service).forEach((variable, value) -> {
                Matcher address = ADDRESS.matcher(Compose.resolved(value));
                while (address.find()) {
                    String host = address.group(1);
                    // Where members reach Keycloak from outside.
                    boolean outside = host.equals("localhost");
                    if (!outside && !portsOf(host).contains(address.group(2))) {
                        wrong.add(service + ": " + variable + "=" + value);
                    }
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_gateway_reaches_every_service_under_its_name_and_the_port_of_the_registry() {
        assertThat(COMPOSE.environment("gateway")).containsEntry("JMO_GATEWAY_SERVICE_ADDRESS", "http://{name}:{port}");
        assertThat(ServiceRegistry.load().services())
                .allSatisfy(service -> assertThat(COMPOSE.environment(service.name()))
                        .containsEntry("SERVER_PORT", String.valueOf(service.port())));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_service_is_bounded_and_runs_without_rights(String service) {
        Map<String, Object> definition = COMPOSE.service(service);

        assertThat(definition).containsKey("mem_limit").containsEntry("read_only", true);
        assertThat(definition.get("cap_drop")).isEqualTo(List.of("ALL"));
    }

    @Test
    void every_service_that_stays_says_how_it_is() {
        assertThat(Repository.read("deploy/images/Dockerfile")).contains("HEALTHCHECK ");
        INFRASTRUCTURE.forEach(
                service -> assertThat(COMPOSE.service(service)).containsKeys("healthcheck", "mem_limit"));
    }

    /**
     * MongoDB's image makes the administrator in a server that answers on loopback only and is then stopped. Whoever takes that for
     * the store starts {@code mongodb-init}, which fails with it and is not started again.
     */
    @Test
    void the_store_is_asked_how_it_is_by_its_name_and_not_over_loopback() {
        assertThat(probeOf("mongodb")).contains("mongodb/27017").doesNotContain("localhost", "127.0.0.1");
    }

    /** A shell of MongoDB's or a tool of the broker's takes one to three seconds of processor, every few seconds for ever. */
    @Test
    void a_probe_that_is_repeated_for_ever_starts_no_program_of_its_own() {
        for (String service : List.of("mongodb", "kafka", "keycloak")) {
            assertThat(probeOf(service)).contains("/dev/tcp/").doesNotContain("mongosh", "kafka-");
        }
    }

    /** {@code docker compose up --wait} fails on a container that ends, unless another one waits for its end. */
    @Test
    void what_prepares_something_and_ends_is_waited_for() {
        COMPOSE.services().forEach((name, service) -> {
            if ("no".equals(service.get("restart"))) {
                assertThat(COMPOSE.services().values())
                        .as(name)
                        .anySatisfy(other -> assertThat(other.get("depends_on"))
                                .asInstanceOf(MAP)
                                .containsEntry(name, Map.of("condition", "service_completed_successfully")));
            }
        });
    }

    /** account-service draws the digital card: without fontconfig it ends at each start, and the engine starts it again. */
    @Test
    void a_base_without_what_java_draws_text_with_fails_in_the_build_and_not_at_the_start() {
        assertThat(Repository.read("deploy/images/Dockerfile")).contains("RUN command -v fc-list ");
    }

    /** Java goes on without a cache that was made otherwise, and nobody would notice. */
    @Test
    void the_ahead_of_time_cache_is_made_as_the_service_is_started_and_tried_in_the_build() {
        assertThat(Repository.read("deploy/images/Dockerfile"))
                .contains("--enable-native-access=ALL-UNNAMED \\\n           -Dspring.context.exit=onRefresh"
                        + " -jar /app/application.jar")
                .contains("-XX:AOTMode=on --enable-native-access=ALL-UNNAMED -cp /app/application.jar -version")
                .contains("ENTRYPOINT [\"java\", \"@/app/jvm.options\", \"--enable-native-access=ALL-UNNAMED\","
                        + " \"-jar\", \"/app/application.jar\"]");
    }

    /** The start of everything at once takes minutes on two busy cores, and a container that is given up starts no other. */
    @Test
    void a_slow_start_is_no_failed_one() {
        assertThat(Repository.read("deploy/images/Dockerfile")).contains("--start-period=480s");
        assertThat(COMPOSE.service("keycloak").get("healthcheck"))
                .asInstanceOf(MAP)
                .containsEntry("start_period", "300s");
    }

    /** What only engines from version 25 on know, older ones refuse to build. */
    @Test
    void the_images_are_built_by_older_engines_too() {
        assertThat(Repository.read("deploy/images/Dockerfile")).doesNotContain("--start-interval", "# syntax=");
        assertThat(Repository.read("docker-compose.yml")).doesNotContain("start_interval");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void which_java_an_image_is_built_on_is_for_the_operator_to_choose(String service) {
        assertThat(COMPOSE.buildArguments(service))
                .containsEntry("BASE", "${JAVA_IMAGE:-eclipse-temurin:25-jre}")
                .containsEntry("AOT", "${IMAGE_AOT:-true}");
    }

    /** A colon in a bare YAML text makes it a map, which Docker refuses. */
    @Test
    void every_command_is_a_list_of_texts() {
        COMPOSE.services().forEach((name, service) -> {
            for (Object command : new Object[] {
                service.get("command"),
                service.get("entrypoint"),
                service.get("healthcheck") instanceof Map<?, ?> check ? check.get("test") : null
            }) {
                if (command != null) {
                    assertThat(command).as(name).asInstanceOf(LIST).hasOnlyElementsOfType(String.class);
                }
            }
        });
    }

    @Test
    void figures_and_api_descriptions_are_not_open_to_the_world() {
        Map<String, String> gateway = COMPOSE.environment("gateway");

        assertThat(Compose.resolved(gateway.get("JMO_GATEWAY_DESCRIPTIONS"))).isEqualTo("false");
        assertThat(COMPOSE.service("gateway").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
        assertThat(gateway.get("MANAGEMENT_SERVER_PORT"))
                .as("another port than the published one")
                .isEqualTo("9080");
    }

    @Test
    void every_service_waits_only_for_services_that_exist() {
        COMPOSE.services().forEach((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> needs) {
                assertThat(COMPOSE.serviceNames()).as(name).containsAll(keys(needs));
            }
        });
    }

    @Test
    void files_and_volumes_that_are_mounted_exist() {
        Set<String> volumes = COMPOSE.section("volumes").keySet();
        COMPOSE.services().values().stream()
                .flatMap(service -> service.get("volumes") instanceof List<?> mounts ? mounts.stream() : Stream.empty())
                .map(mount -> Compose.resolved(mount.toString()).split(":")[0])
                .forEach(source -> {
                    if (source.startsWith("./")) {
                        assertThat(Repository.ROOT.resolve(source)).exists();
                    } else {
                        assertThat(volumes).contains(source);
                    }
                });
    }

    @Test
    void the_example_of_the_environment_names_every_variable_with_the_same_default() {
        Map<String, String> example = new java.util.TreeMap<>();
        Repository.read("deploy/env.example")
                .lines()
                .filter(line -> line.matches("[A-Z].*=.*"))
                .forEach(line ->
                        example.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));

        assertThat(example.remove("COMPOSE_PROFILES")).isEqualTo("sandbox");
        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(Compose.variables());
        ADDRESSES_OF_PARTNERS.forEach(
                name -> assertThat(example.remove(name)).as(name).contains("partner-sandbox"));
        example.forEach((name, value) ->
                assertThat(value).as(name).isEqualTo(Compose.defaultOf(name) == null ? "" : Compose.defaultOf(name)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void prometheus_asks_every_service_at_its_port() {
        List<Map<String, Object>> jobs = (List<Map<String, Object>>)
                Repository.yaml("deploy/prometheus/prometheus.yml").get("scrape_configs");
        List<String> targets = jobs.stream()
                .flatMap(job -> ((List<Map<String, Object>>) job.get("static_configs")).stream())
                .flatMap(group -> ((List<String>) group.get("targets")).stream())
                .toList();

        assertThat(targets)
                .containsAll(modules()
                        .filter(module -> !module.startsWith("local/"))
                        .map(module -> module + ":"
                                + COMPOSE.environment(module)
                                        .getOrDefault("MANAGEMENT_SERVER_PORT", setting(module, "server.port")))
                        .toList())
                .contains("keycloak:9000");
        assertThat((List<String>)
                        Repository.yaml("deploy/prometheus/prometheus.yml").get("rule_files"))
                .allSatisfy(file ->
                        assertThat(Repository.yaml("deploy/prometheus/" + file)).containsKey("groups"));
    }

    @Test
    void prometheus_hands_alerts_to_the_alertmanager_and_keeps_what_the_objectives_look_back_on() {
        assertThat(Repository.read("deploy/prometheus/prometheus.yml")).contains("targets: [alertmanager:9093]");
        assertThat(COMPOSE.service("prometheus").get("command"))
                .asInstanceOf(LIST)
                .contains("--storage.tsdb.retention.time=40d");
    }

    @ParameterizedTest
    @CsvSource({"grafana, monitoring", "alertmanager, monitoring", "zipkin, tracing"})
    void instruments_are_there_where_they_are_asked_for_in_a_version_of_their_own(String service, String profile) {
        assertThat(COMPOSE.service(service).get("profiles")).isEqualTo(List.of(profile));
        assertThat(COMPOSE.service(service)).containsEntry("read_only", true);
        assertThat(Compose.resolved(String.valueOf(COMPOSE.service(service).get("image"))))
                .matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+");
    }

    /** Debian has amtool in the package prometheus-alertmanager. */
    @Test
    void alertmanager_understands_its_configuration_and_every_severity_has_a_receiver() throws Exception {
        String file = "deploy/alertmanager/alertmanager.yml";
        assertThat(Repository.read(file)).contains("matchers: ['severity=\"page\"']", "receiver: tickets");
        Optional<Promtool> amtool = Promtool.found("amtool");
        assumeTrue(amtool.isPresent(), "amtool is not installed: the configuration is not checked");

        Promtool.Said said = amtool.orElseThrow().run("check-config", file);

        assertThat(said.status()).as(said.output()).isZero();
    }

    @Test
    void the_realm_that_keycloak_imports_is_the_issuer_of_the_tokens() {
        assertThat(Repository.read("deploy/keycloak/jmo-realm.json")).contains("\"realm\": \"jmo\"");
        ours().filter(service -> !service.equals("partner-sandbox"))
                .forEach(service -> assertThat(COMPOSE.environment(service).get("JMO_SECURITY_ISSUER_URI"))
                        .endsWith("/realms/jmo"));
    }

    private static String probeOf(String service) {
        return String.valueOf(((Map<?, ?>) COMPOSE.service(service).get("healthcheck")).get("test"));
    }

    private static Set<String> portsOf(String host) {
        return switch (host) {
            case "mongodb" -> Set.of("27017");
            case "zipkin" -> Set.of("9411");
            case "keycloak-database" -> Set.of("5432");
            case "kafka" -> Set.of("9092", "9093");
            case "keycloak" -> Set.of(COMPOSE.environment("keycloak").get("KC_HTTP_PORT"));
            case "partner-sandbox" ->
                Set.of(
                        COMPOSE.environment(host).get("SERVER_PORT"),
                        COMPOSE.environment(host).get("SANDBOX_SMTP_PORT"),
                        COMPOSE.environment(host).get("SANDBOX_FACE_VENDOR_PORT"),
                        COMPOSE.environment(host).get("SANDBOX_PUSH_PORT"));
            default ->
                COMPOSE.serviceNames().contains(host)
                        ? Set.of(COMPOSE.environment(host).getOrDefault("SERVER_PORT", ""))
                        : Set.of();
        };
    }

    private static String setting(String module, String name) {
        for (Path file : Repository.files(module + "/src/main/resources", "*.yaml")) {
            boolean ofAProfile = file.getFileName().toString().matches("application-.*");
            Object value = ofAProfile ? null : Repository.settings(file).get(name);
            if (value != null) {
                return value.toString();
            }
        }
        throw new AssertionError(module + " does not set " + name);
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    private static Set<String> keys(Map<?, ?> map) {
        Set<String> keys = new TreeSet<>();
        map.keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private static String firstMatch(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
