package id.jmo.platform.outbox;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The trace context of the moment, in the form that W3C Trace Context gives it on the wire. */
final class TraceParents {

    private final Tracer tracer;

    TraceParents(Tracer tracer) {
        this.tracer = tracer;
    }

    @Nullable
    String current() {
        var context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().length() != 32) {
            return null;
        }
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
