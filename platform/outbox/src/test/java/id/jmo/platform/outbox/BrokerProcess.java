package id.jmo.platform.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real broker (KRaft) in a JVM of its own, whose disk may be as good as full. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private BrokerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Lays out the data of a broker in the folder. */
    static void format(Path folder, int port) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                log.index.size.max.bytes=1048576
                """.formatted(port, freePort(), folder.resolve("data")));
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%level %msg%n</pattern></encoder>
                  </appender>
                  <root level="ERROR"><appender-ref ref="OUT"/></root>
                </configuration>
                """);
        Process format = new ProcessBuilder(java(
                        folder,
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        "am1vLXRlc3Qta2Fma2EtMQ",
                        "--config",
                        folder.resolve("server.properties").toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(format.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (format.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }

    static BrokerProcess start(Path folder) throws IOException {
        return start(folder, List.of());
    }

    /** @param mebibytes beyond which no file may grow */
    static BrokerProcess startWithRoomFor(int mebibytes, Path folder) throws IOException {
        return start(folder, List.of("bash", "-c", "ulimit -f " + mebibytes * 1024 + "; exec \"$0\" \"$@\""));
    }

    private static BrokerProcess start(Path folder, List<String> limit) throws IOException {
        List<String> command = new ArrayList<>(limit);
        command.addAll(
                java(folder, "kafka.Kafka", folder.resolve("server.properties").toString()));
        Path log = folder.resolve("broker.log");
        return new BrokerProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    private static List<String> java(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What it has said since its folder is there. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
