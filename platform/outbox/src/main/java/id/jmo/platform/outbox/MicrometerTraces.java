package id.jmo.platform.outbox;

import id.jmo.platform.application.Traces;
import id.jmo.platform.values.TraceParent;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Traces of Micrometer, which events carry from one service to the next. */
final class MicrometerTraces implements Traces {

    private final Tracer tracer;

    MicrometerTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String current() {
        var context = tracer.currentTraceContext().context();
        // Outside any trace the tracer that does nothing gives a context without ids.
        if (context == null || context.traceId().length() != 32) {
            return null;
        }
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return new TraceParent(context.traceId(), context.spanId(), sampled).toString();
    }

    @Override
    public void resume(@Nullable String traceparent, String spanName, Runnable work) {
        Span.Builder builder = tracer.spanBuilder().name(spanName);
        TraceParent.parse(traceparent)
                .ifPresent(parent -> builder.setParent(tracer.traceContextBuilder()
                        .traceId(parent.traceId())
                        .spanId(parent.spanId())
                        .sampled(parent.sampled())
                        .build()));
        Span span = builder.start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
