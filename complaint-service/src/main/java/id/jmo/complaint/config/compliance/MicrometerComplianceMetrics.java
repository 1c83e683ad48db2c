package id.jmo.complaint.config.compliance;

import id.jmo.complaint.application.compliance.ComplianceMetrics;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The compliance cases in Prometheus: {@code jmo_compliance_…}. */
@Component
class MicrometerComplianceMetrics implements ComplianceMetrics {

    private final MeterRegistry registry;
    private final Counter opened;
    private final AtomicLong overdue = new AtomicLong();

    MicrometerComplianceMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.opened = Counter.builder("jmo.compliance.opened")
                .description("Compliance cases that a first report has opened")
                .register(registry);
        Gauge.builder("jmo.compliance.overdue", overdue, AtomicLong::doubleValue)
                .description("Compliance cases past an officers' limit that wait for their next step")
                .register(registry);
    }

    @Override
    public void opened() {
        opened.increment();
    }

    @Override
    public void escalated(ComplianceStatus in) {
        Counter.builder("jmo.compliance.escalated")
                .description("Compliance cases whose officers' limit has passed")
                .tag("status", in.name())
                .register(registry)
                .increment();
    }

    @Override
    public void overdue(long now) {
        overdue.set(now);
    }
}
