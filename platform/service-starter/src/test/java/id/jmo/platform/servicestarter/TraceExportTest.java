package id.jmo.platform.servicestarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.zipkin.autoconfigure.ZipkinAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Traces leave a service where the operator says, and only then. */
@SuppressWarnings("removal") // Zipkin goes with the next line of Spring Boot; until then it needs no collector.
class TraceExportTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class,
        ZipkinAutoConfiguration.class,
        ZipkinWithOpenTelemetryTracingAutoConfiguration.class,
    })
    static class Traced {}

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer zipkin;

    @BeforeEach
    void open() throws IOException {
        zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        zipkin.createContext("/api/v2/spans", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        zipkin.start();
    }

    @AfterEach
    void close() {
        zipkin.stop(0);
    }

    @Test
    void a_span_reaches_the_zipkin_that_is_configured() {
        try (var service = start("--management.tracing.export.zipkin.enabled=true")) {
            String trace = makeSpan(service);

            await().untilAsserted(() -> assertThat(received)
                    .anySatisfy(spans -> assertThat(spans).contains(trace, "pay-a-claim", "claim-service")));
        }
    }

    @Test
    void nothing_is_sent_where_nothing_is_configured() {
        try (var service = start()) {
            assertThat(makeSpan(service)).hasSize(32);
        }
        // Closing the service sends what it would have sent.
        assertThat(received).isEmpty();
    }

    private static String makeSpan(ConfigurableApplicationContext service) {
        Span span = service.getBean(Tracer.class).nextSpan().name("pay-a-claim").start();
        span.end();
        return span.context().traceId();
    }

    private ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Traced.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--spring.application.name=claim-service";
        all[arguments.length + 1] = "--management.opentelemetry.tracing.export.schedule-delay=50ms";
        all[arguments.length + 2] = "--logging.structured.format.console=";
        all[arguments.length + 3] = "--management.tracing.export.zipkin.endpoint=http://127.0.0.1:"
                + zipkin.getAddress().getPort() + "/api/v2/spans";
        return application.run(all);
    }
}
