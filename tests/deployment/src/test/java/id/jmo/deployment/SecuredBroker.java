package id.jmo.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.SslConfigs;
import org.awaitility.Awaitility;

/** The broker of docker-compose.yml, as a process on this machine. */
final class SecuredBroker implements AutoCloseable {

    private static final Path JARS = Repository.ROOT.resolve("local/kafka/target/lib");

    private final Path folder;
    private final Process process;
    private final int port;

    private SecuredBroker(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Makes the secrets in the folder, starts the broker with them and grants the services their rights. */
    static SecuredBroker start(Path folder) throws IOException, InterruptedException {
        makeSecrets(folder);
        makeExpired(folder.resolve("deploy/secrets"));
        int port = freePort();
        Path settings = Files.write(folder.resolve("server.properties"), settings(folder, port, freePort()));
        String clusterId = "am1vLXRlc3Qta2Fma2EtMQ";
        run(
                folder,
                java("kafka.tools.StorageTool", "format", "--cluster-id", clusterId, "--config", settings.toString()),
                Map.of());
        Process process = new ProcessBuilder(java("kafka.Kafka", settings.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        var broker = new SecuredBroker(folder, process, port);
        try {
            broker.awaitReady();
            broker.grantRights();
            return broker;
        } catch (RuntimeException | Error | IOException | InterruptedException failed) {
            broker.close();
            throw failed;
        }
    }

    /** Runs deploy/make-secrets in a folder of its own. */
    static void makeSecrets(Path folder) throws IOException, InterruptedException {
        for (String file : List.of("make-secrets", "env.example", "kafka/rights", "kafka/grant")) {
            Path copy = folder.resolve("deploy").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Repository.ROOT.resolve("deploy").resolve(file), copy);
        }
        run(folder, List.of("bash", "deploy/make-secrets"), Map.of());
        // And one that another authority has signed.
        Path secrets = folder.resolve("deploy/secrets");
        String foreign = Files.readString(secrets.resolve("push-service-key.pem"))
                + Files.readString(secrets.resolve("push-service-certificate.pem"));
        Files.writeString(secrets.resolve("foreign.pem"), foreign);
    }

    /** claim-service's own key, with a certificate of the right authority that ended a year ago. */
    private static void makeExpired(Path secrets) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(secrets, List.of("bash", "-euc", """
            openssl pkcs12 -export -in kafka-authority-certificate.pem -inkey kafka-authority-key.pem -name authority \
              -out authority.p12 -passout pass:changeit
            openssl req -new -key kafka-claim-service.pem -subj /CN=claim-service -out expired.request
            "$0" -gencert -keystore authority.p12 -storepass changeit -alias authority -startdate -2y -validity 365 \
              -rfc -infile expired.request -outfile expired.certificate
            sed -n '/BEGIN PRIVATE KEY/,/END PRIVATE KEY/p' kafka-claim-service.pem > expired.pem
            sed -n '/BEGIN CERTIFICATE/,/END CERTIFICATE/{p;/END CERTIFICATE/q}' expired.certificate >> expired.pem
            rm authority.p12 expired.request expired.certificate
            """, keytool), Map.of());
    }

    /** As the broker's image makes settings of its environment: KAFKA_SSL_CLIENT_AUTH is ssl.client.auth. */
    private static List<String> settings(Path folder, int port, int controllerPort) {
        List<String> settings = new ArrayList<>();
        new Compose().environment("kafka").forEach((name, value) -> {
            if (name.startsWith("KAFKA_") && !name.equals("KAFKA_HEAP_OPTS")) {
                String setting = name.substring("KAFKA_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                settings.add(setting + "="
                        + Compose.resolved(value)
                                .replace("$$", "$")
                                .replace("SUITE://:9092", "SUITE://127.0.0.1:" + port)
                                .replace("SUITE://kafka:9092", "SUITE://localhost:" + port)
                                .replace("127.0.0.1:9093", "127.0.0.1:" + controllerPort)
                                .replace(
                                        "/var/lib/kafka/data",
                                        folder.resolve("data").toString())
                                .replace("/run/secrets/kafka-client", secret(folder, "kafka-broker.pem"))
                                .replace(
                                        "/run/secrets/kafka-authority",
                                        secret(folder, "kafka-authority-certificate.pem")));
            }
        });
        return settings;
    }

    private static String secret(Path folder, String file) {
        return folder.resolve("deploy/secrets").resolve(file).toString();
    }

    /** The settings of a client that shows the certificate of this name. */
    Map<String, Object> client(String identity) {
        Map<String, Object> client = new HashMap<>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port);
        client.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
        client.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
        client.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, secret(folder, identity + ".pem"));
        client.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
        client.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, secret(folder, "kafka-authority-certificate.pem"));
        return client;
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(Files.readString(folder.resolve("broker.log")));
                    }
                })
                .until(() -> {
                    try (Admin admin = Admin.create(client("kafka-operations"))) {
                        return !admin.describeCluster()
                                .nodes()
                                .get(5, TimeUnit.SECONDS)
                                .isEmpty();
                    }
                });
    }

    /** @return what {@code deploy/kafka/grant} printed: a line for each service whose rights were not there yet */
    String grantRights() throws IOException, InterruptedException {
        Path settings = folder.resolve("operations.properties");
        Files.writeString(
                settings,
                client("kafka-operations").entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(joining("\n")));
        String tool = java("-XX:TieredStopAtLevel=1", "org.apache.kafka.tools.AclCommand").stream()
                .collect(joining(" "));
        return run(
                folder,
                List.of("bash", "deploy/kafka/grant"),
                Map.of("BROKER", "localhost:" + port, "CLIENT_SETTINGS", settings.toString(), "KAFKA_ACLS", tool));
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", JARS + "/*"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed: " + output);
        }
        return output;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
