package id.jmo.biometric.config;

import id.jmo.biometric.application.VerdictMetrics;
import id.jmo.biometric.model.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class MicrometerVerdictMetrics implements VerdictMetrics {

    private final MeterRegistry meters;

    MicrometerVerdictMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void count(Verdict verdict) {
        Counter.builder("jmo.biometric.verdicts")
                .description("Selfies by what the policy made of them")
                .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
