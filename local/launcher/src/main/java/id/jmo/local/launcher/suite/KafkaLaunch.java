package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real broker, one node that is broker and controller in one, from the jars of Maven Central. */
final class KafkaLaunch {

    /** Any id of 16 bytes in URL-safe base64 will do: there is one cluster per suite. */
    private static final String CLUSTER_ID = "am1vLWxvY2FsLWthZmthMQ";

    private final Site site;

    KafkaLaunch(Site site) {
        this.site = site;
    }

    Launch prepare() {
        Path libraries = site.checkout().kafkaLibraries();
        Path folder = site.home().data(Part.KAFKA);
        Path settings = folder.resolve("server.properties");
        Path logging = folder.resolve("log4j2.properties");
        try {
            Files.createDirectories(folder);
            Files.writeString(settings, settings(folder.resolve("log")));
            Files.writeString(logging, LOGGING);
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            format(libraries, settings, logging);
        }
        List<String> command = java(libraries, logging);
        command.addAll(List.of("kafka.Kafka", settings.toString()));
        return new Launch(command, Map.of(), libraries.toString());
    }

    private void format(Path libraries, Path settings, Path logging) {
        List<String> command = java(libraries, logging);
        command.addAll(List.of(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                CLUSTER_ID,
                "--config",
                settings.toString(),
                "--ignore-formatted"));
        Preparation.run(
                "format the broker's storage",
                command,
                Map.of(),
                site.home().logs().resolve("kafka-format.log"));
    }

    private List<String> java(Path libraries, Path logging) {
        List<String> command = site.jvm(Part.KAFKA);
        command.addAll(List.of("-Dlog4j2.configurationFile=" + logging, "-cp", libraries + "/*"));
        return command;
    }

    private String settings(Path log) {
        int port = site.ports().of(Part.KAFKA);
        int controller = site.ports().kafkaController();
        // The services create the topics that they own, with their partitions; nothing appears by accident.
        // A controller with no other to compare with needs no entry every half second that says nothing.
        // Small index files and few offset partitions: the defaults are for servers, and cost seconds at start.
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.index.size.max.bytes=1048576
                log.segment.bytes=67108864
                metadata.max.idle.interval.ms=0
                num.network.threads=2
                num.io.threads=4
                controlled.shutdown.enable=true
                """.formatted(port, controller, log);
    }

    private static final String LOGGING = """
            status = error
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %d{ISO8601} %-5p %c{1} - %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.out.ref = out
            logger.server.name = kafka.server.KafkaRaftServer
            logger.server.level = info
            """;
}
