package id.jmo.gateway;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether a trace is kept is decided here, whatever the flag or the id says that a caller sends: nobody hides from the traces,
 * and nobody fills them. The caller's trace id is kept, so that both sides name a request in the same way.
 */
@Configuration(proxyBeanMethods = false)
class CallersTraces {

    @Bean
    Sampler ownSampling(@Value("${management.tracing.sampling.probability}") double probability) {
        Sampler own = new Share(probability);
        return Sampler.parentBasedBuilder(own)
                .setRemoteParentSampled(own)
                .setRemoteParentNotSampled(own)
                .build();
    }

    /** By chance, and not by the trace id, which a caller chooses. */
    private record Share(double probability) implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            return ThreadLocalRandom.current().nextDouble() < probability
                    ? SamplingResult.recordAndSample()
                    : SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "Share{" + probability + "}";
        }
    }
}
