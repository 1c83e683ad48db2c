package id.jmo.deployment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/**
 * What the operators of MongoDB Community, Keycloak and KEDA take, of which the libraries of this module know nothing: the part of
 * their schemas that the chart uses. Each model says which version of which file it follows; a field that the chart comes to use is
 * looked up there and added.
 */
final class OperatorModels {

    private OperatorModels() {}

    /** Neither absent nor null. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonProperty(required = true)
    @JsonSetter(nulls = Nulls.FAIL)
    @interface Required {}

    private static void check(boolean taken, String rule) {
        if (!taken) {
            throw new IllegalArgumentException(rule);
        }
    }

    /**
     * The file config/crd/bases/mongodbcommunity.mongodb.com_mongodbcommunity.yaml of mongodb/mongodb-kubernetes-operator at
     * 0c46290355085d85c649e629b462aff597c0ee12; mongodb/mongodb-kubernetes, which succeeds it, says the same of these fields at
     * eb78918ed27cbeaeeaa2f6ad72d320e3e56bd1de.
     */
    record MongoDBCommunity(
            @Required String apiVersion,
            @Required String kind,
            @Required ObjectMeta metadata,
            @Required MongoDbSpec spec) {

        MongoDBCommunity {
            check(
                    apiVersion.equals("mongodbcommunity.mongodb.com/v1"),
                    "there is no MongoDBCommunity of " + apiVersion);
        }
    }

    /** The schema does without version and members; a store does not. */
    record MongoDbSpec(
            @Required MongoDbType type,
            @Required String version,
            @Required int members,
            @Required MongoDbSecurity security,
            @Required List<MongoDbUser> users,
            MongoDbStatefulSet statefulSet) {}

    enum MongoDbType {
        @JsonProperty("ReplicaSet")
        REPLICA_SET
    }

    record MongoDbSecurity(MongoDbAuthentication authentication, List<MongoDbRole> roles, MongoDbTls tls) {}

    record MongoDbAuthentication(@Required List<MongoDbAuthenticationMode> modes) {}

    enum MongoDbAuthenticationMode {
        SCRAM,
        @JsonProperty("SCRAM-SHA-256")
        SCRAM_SHA_256,
        @JsonProperty("SCRAM-SHA-1")
        SCRAM_SHA_1,
        X509
    }

    record MongoDbTls(
            @Required boolean enabled, NamedSecret certificateKeySecretRef, NamedSecret caCertificateSecretRef) {

        MongoDbTls {
            // Its schema does not say so; the operator makes nothing of an encrypted store without them.
            check(
                    !enabled || (certificateKeySecretRef != null && caCertificateSecretRef != null),
                    "tls needs certificateKeySecretRef and caCertificateSecretRef");
        }
    }

    record NamedSecret(@Required String name) {}

    record MongoDbRole(
            @Required String role,
            @Required String db,
            @Required List<MongoDbPrivilege> privileges,
            List<MongoDbGrant> roles) {}

    record MongoDbPrivilege(
            @Required MongoDbResource resource, @Required List<String> actions) {}

    record MongoDbResource(String db, String collection) {}

    record MongoDbGrant(@Required String name, @Required String db) {}

    /** With SCRAM, a user needs a password and a name for what is kept of it. */
    record MongoDbUser(
            @Required String name,
            String db,
            @Required MongoDbPassword passwordSecretRef,
            @Required String scramCredentialsSecretName,
            @Required List<MongoDbGrant> roles) {

        private static final String PART = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

        MongoDbUser {
            check(
                    scramCredentialsSecretName.matches(PART + "(\\." + PART + ")*"),
                    "no name of a Secret: " + scramCredentialsSecretName);
        }
    }

    record MongoDbPassword(@Required String name, String key) {}

    /** Laid over the one that the operator makes: whatever Kubernetes knows of one may be in it, and nothing has to be. */
    record MongoDbStatefulSet(@Required StatefulSetSpec spec) {}

    /**
     * The classes of operator/src/main/java/org/keycloak/operator/crds/v2beta1/deployment of keycloak/keycloak, from which its schema
     * is made: KeycloakSpec at 24dba749dedd06bceaf4954ca66bd131df726200, HttpSpec at 1584096a52c15fd4c02826c350ee01c1bed1d4e3,
     * HostnameSpec at 1fac0fe39ea7b2898f2522d2b49f21254331d94c, ProxySpec at 498216696d9b60638ea95fcc51fdfbacb8d72236, DatabaseSpec at
     * 65d9c2013ed5a2ddf34f07399b10ec85c23a48b2, ValueOrSecret at 5e45d0ad3aaad06ec7d31f475e93288ab7fc05f3. It requires nothing; what is
     * required here are the two parts of a reference.
     */
    record Keycloak(
            @Required String apiVersion,
            @Required String kind,
            @Required ObjectMeta metadata,
            @Required KeycloakSpec spec) {

        Keycloak {
            // Since Keycloak 26.6; v2alpha1 has the same fields, and goes.
            check(apiVersion.equals("k8s.keycloak.org/v2beta1"), "there is no Keycloak of " + apiVersion);
        }
    }

    record KeycloakSpec(
            Integer instances,
            String image,
            Boolean startOptimized,
            KeycloakHttp http,
            KeycloakHostname hostname,
            KeycloakProxy proxy,
            KeycloakDatabase db,
            List<KeycloakOption> additionalOptions) {}

    record KeycloakHttp(Boolean httpEnabled) {}

    record KeycloakHostname(String hostname, Boolean backchannelDynamic) {}

    record KeycloakProxy(KeycloakProxyHeaders headers) {}

    /** Any text to the schema; these two to the server, as its option proxy-headers. */
    enum KeycloakProxyHeaders {
        @JsonProperty("forwarded")
        FORWARDED,
        @JsonProperty("xforwarded")
        X_FORWARDED
    }

    record KeycloakDatabase(String vendor, String host, SecretKey usernameSecret, SecretKey passwordSecret) {}

    record SecretKey(@Required String name, @Required String key) {}

    record KeycloakOption(@Required String name, @Required String value) {}

    /**
     * The files scaledobject_types.go, at ca8dd42efb6b53f8041aec6b54d4e3c7e5bc9368, and scaletriggers_types.go, at
     * 1bcb2acae2ddda264dd10323991fb76fd0188b6c, of apis/keda/v1alpha1 in kedacore/keda, from which its schema is made.
     */
    record ScaledObject(
            @Required String apiVersion,
            @Required String kind,
            @Required ObjectMeta metadata,
            @Required ScaledObjectSpec spec) {

        ScaledObject {
            checkKeda(apiVersion);
        }
    }

    private static void checkKeda(String apiVersion) {
        check(apiVersion.equals("keda.sh/v1alpha1"), "KEDA has nothing of " + apiVersion);
    }

    record ScaledObjectSpec(
            @Required ScaleTarget scaleTargetRef,
            @Required int minReplicaCount,
            @Required int maxReplicaCount,
            @Required List<Trigger> triggers) {

        ScaledObjectSpec {
            check(minReplicaCount <= maxReplicaCount, "minReplicaCount is above maxReplicaCount");
        }
    }

    record ScaleTarget(@Required String name) {}

    /** To the schema, metadata is a map of texts; what may be in it, the scaler of its type says. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "cpu", value = CpuTrigger.class),
        @JsonSubTypes.Type(name = "kafka", value = KafkaTrigger.class)
    })
    sealed interface Trigger {}

    record CpuTrigger(
            @Required CpuMetricType metricType, @Required CpuMetadata metadata) implements Trigger {}

    enum CpuMetricType {
        @JsonProperty("Utilization")
        UTILIZATION,
        @JsonProperty("AverageValue")
        AVERAGE_VALUE
    }

    /** KEDA's documentation 2.18 of the scaler cpu: content/docs/2.18/scalers/cpu.md of kedacore/keda-docs. */
    record CpuMetadata(@Required String value) {}

    record KafkaTrigger(@Required KafkaMetadata metadata, TriggerAuthenticationName authenticationRef)
            implements Trigger {}

    record TriggerAuthenticationName(@Required String name) {}

    /** KEDA's documentation 2.18 of the scaler kafka: content/docs/2.18/scalers/apache-kafka.md of kedacore/keda-docs. */
    record KafkaMetadata(
            @Required String bootstrapServers,
            @Required String consumerGroup,
            String topic,
            String lagThreshold,
            KafkaOffsetReset offsetResetPolicy,
            KafkaTls tls) {

        KafkaMetadata {
            check(lagThreshold == null || Long.parseLong(lagThreshold) > 0, "lagThreshold is " + lagThreshold);
        }
    }

    enum KafkaOffsetReset {
        @JsonProperty("latest")
        LATEST,
        @JsonProperty("earliest")
        EARLIEST
    }

    enum KafkaTls {
        @JsonProperty("enable")
        ENABLE,
        @JsonProperty("disable")
        DISABLE
    }

    /**
     * The file config/crd/bases/keda.sh_triggerauthentications.yaml of kedacore/keda at 059610c9e260805e1b53cb8a92355c3378c7a8a0.
     */
    record TriggerAuthentication(
            @Required String apiVersion,
            @Required String kind,
            @Required ObjectMeta metadata,
            @Required TriggerAuthenticationSpec spec) {

        TriggerAuthentication {
            checkKeda(apiVersion);
        }
    }

    record TriggerAuthenticationSpec(@Required List<TriggerParameter> secretTargetRef) {

        TriggerAuthenticationSpec {
            check(
                    gives(secretTargetRef, KafkaParameter.CERT) == gives(secretTargetRef, KafkaParameter.KEY),
                    "cert and key are given together");
        }

        private static boolean gives(List<TriggerParameter> parameters, KafkaParameter parameter) {
            return parameters.stream().anyMatch(given -> given.parameter() == parameter);
        }
    }

    record TriggerParameter(
            @Required KafkaParameter parameter,
            @Required String name,
            @Required String key) {}

    /** Any text to the schema; these are what the scaler kafka reads for TLS. */
    enum KafkaParameter {
        @JsonProperty("tls")
        TLS,
        @JsonProperty("ca")
        CA,
        @JsonProperty("cert")
        CERT,
        @JsonProperty("key")
        KEY,
        @JsonProperty("keyPassword")
        KEY_PASSWORD
    }
}
