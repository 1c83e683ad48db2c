package id.jmo.platform.idempotency;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.jmo.platform.problems.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service with commands that succeed, are refused, fail and take long. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleService.Commands.class)
class SampleService {

    record Order(@NotNull String item) {}

    @Bean(destroyMethod = "shutdown")
    MongoServer store() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean
    MongoConnectionDetails storeAddress(MongoServer store) {
        ConnectionString address = new ConnectionString("mongodb:/" + store.bind() + "/sample?retryWrites=false");
        return () -> address;
    }

    /** Stands in for security: the caller is named by a header. */
    @Bean
    Filter callers() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            chain.doFilter(
                    new HttpServletRequestWrapper(http) {
                        @Override
                        public Principal getUserPrincipal() {
                            return () -> http.getHeader("X-Caller");
                        }
                    },
                    response);
        };
    }

    @RestController
    static class Commands {

        final AtomicInteger effects = new AtomicInteger();
        volatile CountDownLatch begun = new CountDownLatch(1);
        volatile CountDownLatch mayEnd = new CountDownLatch(0);

        @PostMapping("/orders")
        @Idempotent
        ResponseEntity<Map<String, Object>> order(@Valid @RequestBody Order order, IdempotencyKey key)
                throws InterruptedException {
            int number = effects.incrementAndGet();
            begun.countDown();
            mayEnd.await();
            return ResponseEntity.created(URI.create("/orders/" + number))
                    .body(Map.of("number", number, "item", order.item(), "id", key.derivedId()));
        }

        @PostMapping("/orders/{id}/cancellation")
        @Idempotent
        ResponseEntity<Void> cancel(@PathVariable String id) {
            effects.incrementAndGet();
            return ResponseEntity.noContent().build();
        }

        @PostMapping("/files")
        @Idempotent(streamed = true)
        String file(HttpServletRequest request) throws IOException {
            effects.incrementAndGet();
            return request.getInputStream().readAllBytes().length + " bytes as "
                    + request.getInputStream().getClass().getSimpleName();
        }

        @PostMapping("/refused")
        @Idempotent
        void refused() {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-" + effects.incrementAndGet());
        }

        @PostMapping("/passing")
        @Idempotent
        void passing() {
            effects.incrementAndGet();
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "later").retryAfter(Duration.ofSeconds(1));
        }

        @PostMapping("/broken")
        @Idempotent
        void broken() {
            effects.incrementAndGet();
            throw new IllegalStateException("broken");
        }

        @PostMapping("/plain")
        int plain() {
            return effects.incrementAndGet();
        }
    }
}
