package id.jmo.platform.testsupport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The products that run in production, in containers that Testcontainers removes after the run. The images are those of
 * docker-compose.yml, and named otherwise by the same variables, {@code KAFKA_IMAGE} and {@code MONGODB_IMAGE}.
 */
final class ContainerBacking implements Backing {

    private final KafkaContainer kafka = new KafkaContainer(image("KAFKA_IMAGE", "apache/kafka:4.3.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private final ReplicaSetContainers mongo = new ReplicaSetContainers(image("MONGODB_IMAGE", "mongo:8.0"));

    ContainerBacking() {
        kafka.start();
        mongo.start();
        createTopics();
    }

    private static DockerImageName image(String variable, String usual) {
        String chosen = System.getenv().getOrDefault(variable, usual);
        return DockerImageName.parse(chosen)
                .asCompatibleSubstituteFor(DockerImageName.parse(usual).getUnversionedPart());
    }

    private void createTopics() {
        List<NewTopic> topics = TOPICS.stream()
                .map(name -> new NewTopic(name, Optional.of(3), Optional.empty()))
                .toList();
        try (Admin admin = Admin.create(java.util.Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e);
        }
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return mongo.uri(database);
    }
}
