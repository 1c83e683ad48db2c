package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jmo.deployment.OperatorModels.KafkaMetadata;
import id.jmo.deployment.OperatorModels.KafkaOffsetReset;
import id.jmo.deployment.OperatorModels.KafkaTrigger;
import id.jmo.deployment.OperatorModels.MongoDBCommunity;
import id.jmo.deployment.OperatorModels.MongoDbTls;
import id.jmo.deployment.OperatorModels.ScaledObject;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart for Kubernetes: what it copies is what the suite has, and what Helm makes of it is what Kubernetes takes. */
class HelmChartTest {

    /** What only containers on one machine need, or what is given for the time of a rotation or a restoration (values: services, settings). */
    private static final Set<String> NOT_OF_THE_CHART = Set.of(
            "JMO_PARTNER_CLIENT_PLAIN_HTTP_HOSTS",
            "JMO_PUSH_SERVICES_SANDBOX",
            "JMO_PARTNERS_PUSH_SANDBOX_BASE_URL",
            "JMO_PARTNERS_PUSH_SANDBOX_TLS_TRUSTED",
            "JMO_PERSONAL_DATA_KEYS_K2",
            "JMO_PERSONAL_DATA_OWN_KEYS_O2",
            "JMO_PERSONAL_DATA_NEXT_INDEX_KEY",
            "JMO_PERSONAL_DATA_PREVIOUS_INDEX_KEY",
            "JMO_PERSONAL_DATA_UNBOUND_IN_STORE",
            "JMO_PERSONAL_DATA_UNBOUND_IN_EVENTS",
            "JMO_OUTBOX_RESTORED");

    static List<String> services() {
        return ServiceRegistry.load().services().stream()
                .map(id.jmo.platform.serviceregistry.Service::name)
                .toList();
    }

    /** The chart may read no file outside its folder. */
    @ParameterizedTest
    @CsvSource({
        "services.yaml, services.yaml",
        "deploy/kafka/rights, rights",
        "deploy/prometheus/alerts.yml, alerts.yml",
        "deploy/prometheus/slo.yml, slo.yml",
        "deploy/grafana/dashboards/business.json, dashboards/business.json",
        "deploy/grafana/dashboards/technical.json, dashboards/technical.json",
        "deploy/grafana/dashboards/slo.json, dashboards/slo.json"
    })
    void the_chart_has_the_registry_the_rights_the_rules_and_the_dashboards_of_the_suite(String original, String copy)
            throws IOException {
        Path file = HelmChart.FOLDER.resolve("files").resolve(copy);
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Repository.read(original));
        }

        assertThat(file).content().isEqualTo(Repository.read(original));
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_setting_of_a_container_is_in_the_chart(String service) {
        String chart = Repository.files("deploy/helm/jmo", "*.yaml").stream()
                .map(Repository.ROOT::relativize)
                .map(file -> Repository.read(file.toString()))
                .collect(Collectors.joining());
        Set<String> missing = new TreeSet<>(new Compose().environment(service).keySet());
        missing.removeAll(NOT_OF_THE_CHART);
        missing.removeIf(setting -> chart.contains(setting));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "region", "nation"})
    void helm_finds_nothing_wrong(String values) throws Exception {
        HelmChart.Said said = chart().lint(values);

        assertThat(said.status()).as(said.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "region"})
    void a_store_that_an_operator_makes_is_encrypted_where_services_ask_for_it_and_they_trust_it(String values)
            throws Exception {
        MongoDbTls tls =
                all(values, MongoDBCommunity.class).getFirst().spec().security().tls();
        Map<String, Deployment> deployed = all(values, Deployment.class).stream()
                .collect(Collectors.toMap(deployment -> deployment.getMetadata().getName(), Function.identity()));

        for (String name : services()) {
            Deployment service = deployed.get(name);
            assertThat(setting(service, "SPRING_MONGODB_URI").contains("tls=true"))
                    .isEqualTo(tls != null);
            assertThat(setting(service, "SPRING_MONGODB_SSL_BUNDLE")).isEqualTo(tls == null ? "" : "store");
            assertThat(setting(service, "SPRING_SSL_BUNDLE_PEM_STORE_TRUSTSTORE_CERTIFICATE"))
                    .isEqualTo(tls == null ? "" : "file:/run/secrets/store-authority/ca.crt");
            assertThat(service.getSpec().getTemplate().getSpec().getVolumes())
                    .filteredOn(volume -> volume.getName().equals("store-authority"))
                    .extracting(volume -> volume.getSecret().getSecretName())
                    .isEqualTo(
                            tls == null
                                    ? List.of()
                                    : List.of(tls.caCertificateSecretRef().name()));
        }
    }

    /** KEDA's pods are in a namespace of their own, where the short name of a Service here is unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"region", "nation"})
    void keda_gets_a_name_of_the_broker_that_resolves_in_every_namespace(String values) throws Exception {
        assertThat(kafkaTriggers(values))
                .isNotEmpty()
                .allSatisfy(trigger ->
                        assertThat(trigger.bootstrapServers().split(",")).allMatch(server -> server.contains(".")));
    }

    /** A service that has read nothing yet begins at the beginning: all of its topics wait. */
    @Test
    void keda_counts_what_a_new_service_has_yet_to_read() throws Exception {
        assertThat(kafkaTriggers("region"))
                .isNotEmpty()
                .extracting(KafkaMetadata::offsetResetPolicy)
                .containsOnly(KafkaOffsetReset.EARLIEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "region", "nation"})
    void every_service_runs_as_nobody_on_a_file_system_that_it_cannot_change_with_secrets_by_reference(String values)
            throws Exception {
        Set<String> deployed = new TreeSet<>();
        for (Map<String, Object> manifest : chart().manifests(values)) {
            if (manifest.get("kind").equals("Deployment")) {
                Deployment deployment = (Deployment) ManifestModels.read(manifest);
                deployed.add(deployment.getMetadata().getName());
                var container = deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst();
                assertThat(container.getSecurityContext().getRunAsNonRoot()).isTrue();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getReadinessProbe()).isNotNull();
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getEnv())
                        .filteredOn(setting -> setting.getName().matches(".*(PASSWORD|SECRET|API_KEY|_KEYS_.*)"))
                        .isNotEmpty()
                        .allSatisfy(setting -> assertThat(setting.getValueFrom().getSecretKeyRef())
                                .isNotNull());
            }
        }

        assertThat(deployed).contains("gateway").containsAll(services());
    }

    @Test
    void a_mistyped_value_is_refused_by_its_name() throws Exception {
        HelmChart.Said said = chart().templateWith("services.claim-service.memroy=1Gi");

        assertThat(said.status()).isNotZero();
        assertThat(said.output()).contains("memroy");
    }

    static HelmChart chart() {
        Optional<HelmChart> chart = HelmChart.found();
        assumeTrue(chart.isPresent(), "helm is not installed: the chart is not rendered");
        return chart.orElseThrow();
    }

    private static <T> List<T> all(String values, Class<T> model) throws Exception {
        return chart().manifests(values).stream()
                .filter(manifest -> ManifestModels.of(manifest) == model)
                .map(manifest -> model.cast(ManifestModels.read(manifest)))
                .toList();
    }

    private static List<KafkaMetadata> kafkaTriggers(String values) throws Exception {
        return all(values, ScaledObject.class).stream()
                .flatMap(scaled -> scaled.spec().triggers().stream())
                .filter(KafkaTrigger.class::isInstance)
                .map(trigger -> ((KafkaTrigger) trigger).metadata())
                .toList();
    }

    /** Of the deployment's container; empty if it has none. */
    private static String setting(Deployment deployment, String name) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .filter(setting -> setting.getName().equals(name))
                .map(EnvVar::getValue)
                .findFirst()
                .orElse("");
    }
}
