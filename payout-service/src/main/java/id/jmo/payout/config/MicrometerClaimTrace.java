package id.jmo.payout.config;

import id.jmo.payout.application.ClaimTrace;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MicrometerClaimTrace implements ClaimTrace {

    private final Tracer tracer;

    MicrometerClaimTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().length() != 32) {
            return null;
        }
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    @Override
    public void continued(@Nullable String traceparent, String name, Runnable work) {
        Span.Builder builder = tracer.spanBuilder().name(name);
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-");
        if (parts.length == 4) {
            builder.setParent(tracer.traceContextBuilder()
                    .traceId(parts[1])
                    .spanId(parts[2])
                    .sampled(parts[3].equals("01"))
                    .build());
        }
        Span span = builder.start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
