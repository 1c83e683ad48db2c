package id.jmo.platform.consumption;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Continues the trace of the event, so that one trace spans the whole claim. */
final class Tracing {

    private final Tracer tracer;
    private final Propagator propagator;

    Tracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** A span for the handling of one event, ended by closing it. */
    Handling consume(ConsumerRecord<?, ?> record, String type) {
        var span = propagator
                .extract(record, Tracing::header)
                .kind(Span.Kind.CONSUMER)
                .name("consume " + type)
                .start();
        return new Handling(span, tracer.withSpan(span));
    }

    static @Nullable String traceOf(ConsumerRecord<?, ?> record) {
        return header(record, "traceparent");
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    record Handling(Span span, Tracer.SpanInScope scope) implements AutoCloseable {

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
