package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import id.jmo.deployment.OperatorModels.KafkaMetadata;
import id.jmo.deployment.OperatorModels.KafkaOffsetReset;
import id.jmo.deployment.OperatorModels.KafkaTrigger;
import id.jmo.deployment.OperatorModels.Keycloak;
import id.jmo.deployment.OperatorModels.MongoDBCommunity;
import id.jmo.deployment.OperatorModels.MongoDbTls;
import id.jmo.deployment.OperatorModels.ScaledObject;
import id.jmo.deployment.OperatorModels.TriggerAuthentication;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart for Kubernetes: what it copies is what the suite has, and what Helm makes of it is what Kubernetes takes. */
class HelmChartTest {

    /** Of Kubernetes itself, and of the operators of Kafka (Strimzi), Prometheus, MongoDB Community, Keycloak and KEDA. */
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
            Map.entry("PrometheusRule", PrometheusRule.class),
            Map.entry("MongoDBCommunity", MongoDBCommunity.class),
            Map.entry("Keycloak", Keycloak.class),
            Map.entry("ScaledObject", ScaledObject.class),
            Map.entry("TriggerAuthentication", TriggerAuthentication.class));

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

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // Kubernetes takes no number for a text, and no text for a number.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            // The models keep what they do not know.
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(com.fasterxml.jackson.databind.introspect.Annotated annotated) {
                    return annotated instanceof AnnotatedMember ? Boolean.FALSE : super.hasAnySetter(annotated);
                }
            })
            .build();

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
            assertThat(MODELS).containsKey(String.valueOf(manifest.get("kind")));
            read(manifest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kafka, spec.kafka.listenres",
        "KafkaUser, spec.authentikation",
        "PodMonitor, spec.podMetricsEndpoint",
        "PrometheusRule, spec.grups",
        "MongoDBCommunity, spec.member",
        "MongoDBCommunity, spec.security.roles.0.privilege",
        "MongoDBCommunity, spec.statefulSet.spec.volumeClaimTemplate",
        "Keycloak, spec.optimized",
        "Keycloak, spec.hostname.backchannel",
        "Keycloak, spec.db.usernameSecret.field",
        "ScaledObject, spec.maxReplicas",
        "ScaledObject, spec.triggers.0.metadata.cpuPercent",
        "ScaledObject, spec.triggers.1.metadata.lagTreshold",
        "TriggerAuthentication, spec.secretTargetRefs",
        "TriggerAuthentication, spec.secretTargetRef.0.file"
    })
    void a_field_that_an_operator_does_not_know_is_found(String kind, String field) throws Exception {
        Map<String, Object> manifest = first(kind);
        holder(manifest, field).put(last(field), "any");

        assertThatIllegalArgumentException().isThrownBy(() -> read(manifest)).withMessageContaining(last(field));
    }

    @ParameterizedTest
    @CsvSource({
        "MongoDBCommunity, apiVersion, mongodb.com/v1",
        "MongoDBCommunity, spec.type, ShardedCluster",
        "MongoDBCommunity, spec.members, '\"3\"'",
        "MongoDBCommunity, spec.version, 8.0",
        "MongoDBCommunity, spec.security.authentication.modes, [PLAIN]",
        "Keycloak, apiVersion, k8s.keycloak.org/v1",
        "Keycloak, spec.instances, two",
        "Keycloak, spec.startOptimized, '\"true\"'",
        "Keycloak, spec.proxy.headers, x-forwarded",
        "Keycloak, spec.additionalOptions.0.value, true",
        "ScaledObject, apiVersion, keda.sh/v1",
        "ScaledObject, spec.minReplicaCount, 1000",
        "ScaledObject, spec.triggers.0.metricType, Percent",
        "ScaledObject, spec.triggers.0.metadata.value, 70",
        "ScaledObject, spec.triggers.1.type, kafak",
        "ScaledObject, spec.triggers.1.metadata.lagThreshold, '\"0\"'",
        "ScaledObject, spec.triggers.1.metadata.tls, true",
        "TriggerAuthentication, spec.secretTargetRef.1.parameter, certificate",
        "TriggerAuthentication, spec.secretTargetRef.1.parameter, ca"
    })
    void a_value_that_an_operator_does_not_take_is_found(String kind, String field, String value) throws Exception {
        Map<String, Object> manifest = first(kind);
        holder(manifest, field).put(last(field), new Yaml(new SafeConstructor(new LoaderOptions())).load(value));

        assertThatIllegalArgumentException().isThrownBy(() -> read(manifest));
    }

    @ParameterizedTest
    @CsvSource({
        "MongoDBCommunity, spec.security",
        "MongoDBCommunity, spec.members",
        "MongoDBCommunity, spec.users.0.passwordSecretRef.name",
        "MongoDBCommunity, spec.security.tls.caCertificateSecretRef",
        "Keycloak, spec",
        "Keycloak, spec.db.passwordSecret.key",
        "ScaledObject, spec.scaleTargetRef.name",
        "ScaledObject, spec.triggers.0.type",
        "ScaledObject, spec.triggers.1.metadata.consumerGroup",
        "TriggerAuthentication, spec.secretTargetRef.0.key"
    })
    void a_field_that_an_operator_requires_is_missed(String kind, String field) throws Exception {
        Map<String, Object> manifest = first(kind);

        holder(manifest, field).put(last(field), null);
        assertThatIllegalArgumentException().isThrownBy(() -> read(manifest)).withMessageContaining(last(field));
        holder(manifest, field).remove(last(field));
        assertThatIllegalArgumentException().isThrownBy(() -> read(manifest)).withMessageContaining(last(field));
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
    void keda_is_told_the_whole_name_of_the_broker(String values) throws Exception {
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

    private static Object read(Map<String, Object> manifest) {
        return STRICT.convertValue(manifest, MODELS.get(String.valueOf(manifest.get("kind"))));
    }

    private static <T> List<T> all(String values, Class<T> model) throws Exception {
        return chart().manifests(values).stream()
                .filter(manifest -> MODELS.get(String.valueOf(manifest.get("kind"))) == model)
                .map(manifest -> model.cast(read(manifest)))
                .toList();
    }

    private static List<KafkaMetadata> kafkaTriggers(String values) throws Exception {
        return all(values, ScaledObject.class).stream()
                .flatMap(scaled -> scaled.spec().triggers().stream())
                .filter(KafkaTrigger.class::isInstance)
                .map(trigger -> ((KafkaTrigger) trigger).metadata())
                .toList();
    }

    /** One of this kind, from the values that have every kind. */
    private static Map<String, Object> first(String kind) throws Exception {
        return chart().manifests("region").stream()
                .filter(manifest -> manifest.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What has the field; a number on the way to it is a place in a list. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> holder(Map<String, Object> manifest, String field) {
        Object holder = manifest;
        List<String> names = List.of(field.split("\\."));
        for (String name : names.subList(0, names.size() - 1)) {
            holder = holder instanceof List<?> list ? list.get(Integer.parseInt(name)) : ((Map<?, ?>) holder).get(name);
        }
        return (Map<String, Object>) holder;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
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
