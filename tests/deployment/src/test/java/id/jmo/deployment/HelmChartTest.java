package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart for Kubernetes: what it copies is what the suite has, and what Helm makes of it is what Kubernetes takes. */
class HelmChartTest {

    /** Of Kubernetes itself, and of the operators of Kafka (Strimzi) and Prometheus. */
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("Service", Service.class),
            Map.entry("ServiceAccount", ServiceAccount.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("Ingress", Ingress.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("Kafka", Kafka.class),
            Map.entry("KafkaNodePool", KafkaNodePool.class),
            Map.entry("KafkaUser", KafkaUser.class),
            Map.entry("PodMonitor", PodMonitor.class),
            Map.entry("PrometheusRule", PrometheusRule.class));

    /** Of the operators of MongoDB Community, Keycloak and KEDA, whose schemas are in no library: docs/kubernetes.md. */
    private static final Set<String> WITHOUT_SCHEMA =
            Set.of("MongoDBCommunity", "Keycloak", "ScaledObject", "TriggerAuthentication");

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

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // The models keep what they do not know.
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(com.fasterxml.jackson.databind.introspect.Annotated annotated) {
                    return annotated instanceof AnnotatedMember ? Boolean.FALSE : super.hasAnySetter(annotated);
                }
            });

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
    @ValueSource(strings = {"laptop", "region", "nation"})
    void kubernetes_and_its_operators_know_every_field_of_every_manifest(String values) throws Exception {
        for (Map<String, Object> manifest : chart().manifests(values)) {
            String kind = String.valueOf(manifest.get("kind"));
            if (MODELS.containsKey(kind)) {
                STRICT.convertValue(manifest, MODELS.get(kind));
            } else {
                assertThat(WITHOUT_SCHEMA).contains(kind);
            }
        }
    }

    @ParameterizedTest
    @SuppressWarnings("unchecked")
    @CsvSource({
        "Kafka, kafka.strimzi.io/v1beta2, spec.kafka.listenres",
        "KafkaUser, kafka.strimzi.io/v1beta2, spec.authentikation",
        "PodMonitor, monitoring.coreos.com/v1, spec.podMetricsEndpoint",
        "PrometheusRule, monitoring.coreos.com/v1, spec.grups"
    })
    void a_field_that_an_operator_does_not_know_is_found(String kind, String version, String field) {
        Object manifest = true;
        for (String name : List.of(field.split("\\.")).reversed()) {
            manifest = Map.of(name, manifest);
        }
        Map<String, Object> mistyped = new HashMap<>(Map.of("apiVersion", version, "kind", kind));
        mistyped.putAll((Map<String, Object>) manifest);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> STRICT.convertValue(mistyped, MODELS.get(kind)))
                .withMessageContaining(field.substring(field.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "region", "nation"})
    void every_service_runs_as_nobody_on_a_file_system_that_it_cannot_change_with_secrets_by_reference(String values)
            throws Exception {
        Set<String> deployed = new TreeSet<>();
        for (Map<String, Object> manifest : chart().manifests(values)) {
            if (manifest.get("kind").equals("Deployment")) {
                Deployment deployment = STRICT.convertValue(manifest, Deployment.class);
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

    private static HelmChart chart() {
        Optional<HelmChart> chart = HelmChart.found();
        assumeTrue(chart.isPresent(), "helm is not installed: the chart is not rendered");
        return chart.orElseThrow();
    }
}
