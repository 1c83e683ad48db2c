package id.jmo.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.application.Traces;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Imports of things. Real part: the hardened store. The worker's rounds are the test's to call. */
@SpringBootTest(
        classes = ImportsOfThings.SampleService.class,
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "jmo.imports.poll-interval=1h",
            "jmo.imports.erasure-interval=1h",
            "jmo.imports.max-attempts=5",
            "spring.application.name=sample",
            "jmo.security.issuer-uri=http://localhost/realms/jmo",
            "springdoc.api-docs.enabled=false",
            "spring.main.banner-mode=off"
        })
abstract class ImportsOfThings {

    static final String PATH = "/api/v1/things/imports";

    @Autowired
    Imports imports;

    @Autowired
    ImportQueue queue;

    @Autowired
    ImportStore store;

    @Autowired
    Things things;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AtomicReference<Instant> now;

    /** Its worker gets no signal. */
    Imports quiet;

    AuditTrail trail;

    @BeforeEach
    void begin() {
        things.reset();
        mongo.remove(new Query(), "things");
    }

    /** Kept, but not signalled to the worker. */
    UUID send(String file) throws IOException {
        UUID id = UUID.randomUUID();
        receive(id, file);
        return id;
    }

    ImportView receive(UUID id, String file) throws IOException {
        return quiet.receive(things, PATH, id, "tester", "things.csv", Map.of(), unaudited(), stream(file))
                .getBody();
    }

    AuditNote unaudited() {
        return new AuditNote(trail, null);
    }

    @Autowired
    private void quiet(
            ImportStore imported,
            List<ImportKind<?>> kinds,
            ImportProperties settings,
            ProblemTexts texts,
            AuditTrail audit,
            Clock clock) {
        trail = audit;
        quiet = new Imports(imported, new ImportQueue(imported, kinds, trail, Traces.NONE, settings), texts, clock);
    }

    ImportView over(UUID id) {
        queue.process(new ImportId(id));
        return imports.read(things, new ImportId(id));
    }

    long stored() {
        return mongo.count(new Query(), "things");
    }

    static String file(int from, int to) {
        StringBuilder file = new StringBuilder("name,amount\n");
        IntStream.rangeClosed(from, to).forEach(i -> file.append(i).append(",10\n"));
        return file.toString();
    }

    static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    static String problemOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).slug();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class SampleService {

        @Bean(destroyMethod = "close")
        HardenedStore hardenedStore() {
            return HardenedStore.inMemory();
        }

        @Bean
        MongoConnectionDetails storeAddress(HardenedStore store) {
            var address = new com.mongodb.ConnectionString(store.connectionString() + "/imports");
            return () -> address;
        }

        @Bean
        AtomicReference<Instant> now() {
            return new AtomicReference<>(Instant.parse("2026-11-28T02:00:00Z"));
        }

        @Bean
        Clock clock(AtomicReference<Instant> now) {
            InstantSource source = now::get;
            return source.withZone(ZoneOffset.UTC);
        }

        @Bean
        Traces traces() {
            return Traces.NONE;
        }

        @Bean
        Things things(MongoOperations mongo) {
            return new Things(mongo);
        }
    }
}
