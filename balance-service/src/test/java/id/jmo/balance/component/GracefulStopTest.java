package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import id.jmo.balance.BalanceApplication;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The service as a process of its own, stopped while members' savings come in. */
class GracefulStopTest extends BalanceComponentTest {

    private static final int CALLERS = 8;
    private static final int BEFORE_THE_STOP = 100;
    /** The exit status of a process that SIGTERM has ended: 128 and the number of the signal. */
    private static final int ENDED_BY_SIGTERM = 143;

    @Autowired
    Environment environment;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = Tokens.withRoles("operator");
    private final Queue<Deposit> deposits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Process service;
    private int port;

    /**
     * One request, and what its caller knows of it.
     *
     * @param status 0 if there was no answer
     * @param afterTheSignal whether the answer came after the signal
     */
    private record Deposit(MemberId member, int status, boolean afterTheSignal) {

        boolean isAccepted() {
            return status == 202;
        }
    }

    @AfterEach
    void leave_nothing_running() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @Test
    void a_service_that_is_stopped_in_mid_load_keeps_what_it_accepted_and_nothing_that_it_did_not() throws Exception {
        start();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                calls.add(callers.submit(this::depositUntilNobodyIsThere));
            }
            await().until(() -> deposits.size() >= BEFORE_THE_STOP);
            stopping.set(true);
            service.destroy();
            for (Future<?> call : calls) {
                call.get();
            }
        }

        assertThat(service.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(service.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        start();
        long accepted = deposits.stream().filter(Deposit::isAccepted).count();
        await("accepted, so checked by the next instance at the latest")
                .untilAsserted(() -> assertThat(waitingForRelease()).hasSizeGreaterThanOrEqualTo((int) accepted));
        for (String file : waitingForRelease()) {
            release(file);
        }
        await("released, so booked").untilAsserted(() -> {
            String booked = everythingBooked();
            assertThat(deposits)
                    .filteredOn(Deposit::isAccepted)
                    .allSatisfy(deposit ->
                            assertThat(booked).contains(deposit.member().toString()));
        });
        String books = everythingBooked();
        assertThat(deposits)
                .filteredOn(deposit -> !deposit.isAccepted())
                .isNotEmpty()
                .allSatisfy(deposit -> {
                    assertThat(deposit.status()).isIn(0, 503);
                    assertThat(books)
                            .as("refused, so not booked")
                            .doesNotContain(deposit.member().toString());
                });
        assertThat(deposits)
                .as("the load went on over the signal")
                .anyMatch(deposit -> deposit.isAccepted() && deposit.afterTheSignal());
    }

    private void start() throws IOException {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BalanceApplication.class.getName(),
                "--server.port=" + port,
                // A group of its own, so that it takes no events from the service beside it.
                "--spring.application.name=balance-service-stopped",
                "--spring.mongodb.uri=" + storeUri(),
                "--jmo.admission.drain-timeout=1s"));
        Stream.of(
                        "spring.kafka.bootstrap-servers",
                        "jmo.security.issuer-uri",
                        "jmo.security.jwk-set-uri",
                        "jmo.personal-data.keys.k1",
                        "jmo.personal-data.active-key")
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
                .forEach(command::add);
        service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "graceful-stop.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(3)).until(() -> !service.isAlive() || isReady());
        assertThat(service.isAlive()).as("see target/graceful-stop.log").isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String storeUri() {
        return environment.getRequiredProperty("spring.mongodb.uri") + "-stopped";
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address("/actuator/health/readiness"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** One after the other; the port is closed when the service has stopped listening. */
    private Void depositUntilNobodyIsThere() throws InterruptedException {
        while (true) {
            MemberId member = MemberId.next();
            try {
                int status = deposit(member);
                deposits.add(new Deposit(member, status, stopping.get()));
            } catch (ConnectException nobodyIsThere) {
                deposits.add(new Deposit(member, 0, stopping.get()));
                return null;
            } catch (IOException cut) {
                deposits.add(new Deposit(member, 0, stopping.get()));
            }
        }
    }

    private int deposit(MemberId member) throws IOException, InterruptedException {
        String file = """
            memberId,asOf,amount,externalId
            %s,2025-12-31,1000000,%s
            """.formatted(member, member);
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/savings/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(file))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** By another operator than the one who sent it. */
    private void release(String file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/savings/imports/" + file + "/release"))
                .header("Authorization", "Bearer " + Tokens.of("releaser", "operator"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private List<String> waitingForRelease() {
        String uri = storeUri();
        try (var store = MongoClients.create(uri)) {
            return store.getDatabase(uri.substring(uri.lastIndexOf('/') + 1))
                    .getCollection("imports")
                    .find(new Document("status", "AWAITING_RELEASE"))
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The journal as it lies in the store of the service that is gone. */
    private String everythingBooked() {
        String uri = storeUri();
        try (var store = MongoClients.create(uri)) {
            StringBuilder all = new StringBuilder();
            store.getDatabase(uri.substring(uri.lastIndexOf('/') + 1))
                    .getCollection("postings")
                    .find()
                    .map(Document::toJson)
                    .forEach(all::append);
            return all.toString();
        }
    }
}
