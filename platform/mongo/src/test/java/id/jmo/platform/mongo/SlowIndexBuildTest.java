package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadTimeoutException;
import id.jmo.local.store.HardenedStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Real part: the hardened store, behind a door that holds back the answer to an index build. */
class SlowIndexBuildTest {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
    private static final Duration BUILD = TIME_LIMIT.multipliedBy(2);

    private final HardenedStore store = HardenedStore.inMemory();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket door = open();

    @AfterEach
    void close() throws IOException {
        door.close();
        threads.shutdownNow();
        store.close();
    }

    @Test
    void an_index_may_take_longer_than_an_answer_to_the_service() {
        threads.submit(this::serve);
        Indexes claims = indexes -> indexes.on("claims").index("status");

        service().withBean(Indexes.class, () -> claims).run(service -> {
            var mongo = service.getBean(MongoOperations.class);
            assertThat(mongo.indexOps("claims").getIndexInfo()).hasSize(2);
            assertThatThrownBy(() -> mongo.indexOps("claims").createIndex(new Index("memberId", Sort.Direction.ASC)))
                    .as("by the service's own client")
                    .hasRootCauseInstanceOf(SocketTimeoutException.class)
                    .hasCauseInstanceOf(MongoSocketReadTimeoutException.class);
        });
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        DataMongoAutoConfiguration.class,
                        PlatformMongoAutoConfiguration.class))
                .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:" + door.getLocalPort() + "/slow")
                .withBean(
                        MongoClientSettingsBuilderCustomizer.class,
                        () -> settings -> settings.retryWrites(false)
                                .applyToSocketSettings(socket ->
                                        socket.readTimeout((int) TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS)));
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object serve() throws IOException {
        var address = URI.create(store.connectionString());
        while (true) {
            var caller = door.accept();
            var server = new Socket(address.getHost(), address.getPort());
            var building = new AtomicBoolean();
            threads.submit(() -> pass(caller.getInputStream(), server.getOutputStream(), part -> {
                if (part.contains("createIndexes")) {
                    building.set(true);
                }
            }));
            threads.submit(() -> pass(server.getInputStream(), caller.getOutputStream(), _ -> {
                if (building.getAndSet(false)) {
                    Thread.sleep(BUILD);
                }
            }));
        }
    }

    private interface BeforePassing {
        void accept(String part) throws InterruptedException;
    }

    private static Object pass(InputStream from, OutputStream to, BeforePassing before)
            throws IOException, InterruptedException {
        var buffer = new byte[1 << 16];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            before.accept(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            to.write(buffer, 0, read);
            to.flush();
        }
        return "closed";
    }
}
