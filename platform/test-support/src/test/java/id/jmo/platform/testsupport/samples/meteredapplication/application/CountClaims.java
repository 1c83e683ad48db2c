package id.jmo.platform.testsupport.samples.meteredapplication.application;

import id.jmo.platform.application.UseCase;
import io.micrometer.core.instrument.MeterRegistry;

@UseCase
public class CountClaims {

    private final MeterRegistry metrics;

    CountClaims(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void count() {
        metrics.counter("claims").increment();
    }
}
