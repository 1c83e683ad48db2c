package id.jmo.platform.testsupport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * MongoDB as a replica set. With one member, which is the default, the driver speaks to that one. With
 * {@code -Djmo.test.store-members=3} it finds the members by their addresses in the engine's network, which a machine with Linux
 * reaches, and every half minute the primary steps down: what is tested goes on over elections.
 */
final class ReplicaSetContainers {

    private static final String NAME = "rs0";
    private static final int PORT = 27017;
    private static final int STEPDOWN_SECONDS = 30;
    private static final Duration ELECTION_WITHIN = Duration.ofMinutes(2);

    private final List<GenericContainer<?>> members;

    @SuppressWarnings("resource") // Testcontainers removes them after the run.
    ReplicaSetContainers(DockerImageName image) {
        this.members = IntStream.range(0, Integer.getInteger("jmo.test.store-members", 1))
                .<GenericContainer<?>>mapToObj(_ -> new GenericContainer<>(image)
                        .withExposedPorts(PORT)
                        .withCommand("--replSet", NAME, "--bind_ip_all")
                        .waitingFor(Wait.forLogMessage("(?i).*waiting for connections.*", 1)))
                .toList();
    }

    void start() {
        members.parallelStream().forEach(GenericContainer::start);
        String configured = IntStream.range(0, members.size())
                .mapToObj(i ->
                        "{_id: %d, host: '%s'}".formatted(i, single() ? "localhost:" + PORT : address(members.get(i))))
                .collect(Collectors.joining(", "));
        mongosh(
                members.getFirst(),
                "rs.initiate({_id: '%s', members: [%s]}); while (!db.hello().isWritablePrimary) { sleep(200); }"
                        .formatted(NAME, configured));
        if (!single()) {
            stepDownRegularly();
        }
    }

    /** The connection string of a database. */
    String uri(String database) {
        if (single()) {
            GenericContainer<?> member = members.getFirst();
            return "mongodb://%s:%d/%s?directConnection=true"
                    .formatted(member.getHost(), member.getMappedPort(PORT), database);
        }
        return "mongodb://%s/%s?replicaSet=%s"
                .formatted(
                        members.stream().map(ReplicaSetContainers::address).collect(Collectors.joining(",")),
                        database,
                        NAME);
    }

    private boolean single() {
        return members.size() == 1;
    }

    private void stepDownRegularly() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        clock.scheduleWithFixedDelay(
                () -> members.forEach(
                        member -> mongosh(
                                member,
                                "if (db.hello().isWritablePrimary) { try { rs.stepDown(10, 5); } catch (busy) { print(busy); } }")),
                STEPDOWN_SECONDS,
                STEPDOWN_SECONDS,
                TimeUnit.SECONDS);
    }

    private static String address(GenericContainer<?> member) {
        return Stream.of(member.getContainerInfo()
                                .getNetworkSettings()
                                .getNetworks()
                                .values())
                        .flatMap(networks -> networks.stream())
                        .map(network -> network.getIpAddress())
                        .findFirst()
                        .orElseThrow()
                + ":" + PORT;
    }

    private static void mongosh(GenericContainer<?> member, String script) {
        try {
            var result = member.execInContainer(
                    "timeout", String.valueOf(ELECTION_WITHIN.toSeconds()), "mongosh", "--quiet", "--eval", script);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException("mongosh failed: " + result.getStdout() + result.getStderr());
            }
        } catch (IOException e) {
            throw new IllegalStateException("mongosh cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
