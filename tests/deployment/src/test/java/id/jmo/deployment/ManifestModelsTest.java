package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What Helm makes of the chart is what Kubernetes and its operators take, field by field. */
class ManifestModelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "region", "nation"})
    void kubernetes_and_its_operators_know_every_field_of_every_manifest(String values) throws Exception {
        for (Map<String, Object> manifest : HelmChartTest.chart().manifests(values)) {
            assertThat(ManifestModels.of(manifest))
                    .as("%s", manifest.get("kind"))
                    .isNotNull();
            ManifestModels.read(manifest);
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

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManifestModels.read(manifest))
                .withMessageContaining(last(field));
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

        assertThatIllegalArgumentException().isThrownBy(() -> ManifestModels.read(manifest));
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManifestModels.read(manifest))
                .withMessageContaining(last(field));
        holder(manifest, field).remove(last(field));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManifestModels.read(manifest))
                .withMessageContaining(last(field));
    }

    /** One of this kind, from the values that have every kind. */
    private static Map<String, Object> first(String kind) throws Exception {
        return HelmChartTest.chart().manifests("region").stream()
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
}
