package id.jmo.complaint.config;

import id.jmo.complaint.application.ComplaintMetrics;
import id.jmo.complaint.model.ComplaintStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The complaints in Prometheus: {@code jmo_complaint_…}. */
@Component
class MicrometerComplaintMetrics implements ComplaintMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary ratings;
    private final AtomicLong overdue = new AtomicLong();

    MicrometerComplaintMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.ratings = DistributionSummary.builder("jmo.complaint.rating")
                .description("Stars that members gave to answers")
                .register(registry);
        Gauge.builder("jmo.complaint.overdue", overdue, AtomicLong::doubleValue)
                .description("Complaints past their limit that still wait for an officer")
                .register(registry);
    }

    @Override
    public void submitted(String kind) {
        Counter.builder("jmo.complaint.submitted")
                .description("Complaints by kind")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    @Override
    public void escalated(String kind, ComplaintStatus from) {
        Counter.builder("jmo.complaint.escalated")
                .description("Complaints whose limit has passed")
                .tag("kind", kind)
                .tag("status", from.name())
                .register(registry)
                .increment();
    }

    @Override
    public void rated(int stars) {
        ratings.record(stars);
    }

    @Override
    public void overdue(long now) {
        overdue.set(now);
    }
}
