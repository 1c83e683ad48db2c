package id.jmo.platform.admission;

import id.jmo.platform.problems.ProblemWriter;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Limits the concurrent requests of every service, and drains it before it stops. */
@AutoConfiguration(afterName = "id.jmo.platform.problems.ProblemsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AdmissionProperties.class)
class AdmissionAutoConfiguration {

    /** After tracing, before everything that costs, such as the check of tokens. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    GracefulDrain gracefulDrain(ApplicationContext context, AdmissionProperties properties) {
        return new GracefulDrain(context, properties.drainTimeout());
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(
            AdmissionProperties properties,
            GracefulDrain drain,
            ProblemWriter problems,
            ObjectProvider<MeterRegistry> meters) {
        FilterRegistrationBean<AdmissionFilter> filter =
                new FilterRegistrationBean<>(new AdmissionFilter(slots(properties, meters), drain, problems));
        filter.setOrder(ORDER);
        return filter;
    }

    private static Bulkhead slots(AdmissionProperties properties, ObjectProvider<MeterRegistry> meters) {
        BulkheadRegistry registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(properties.queueTimeout())
                .build());
        Bulkhead slots = registry.bulkhead("requests");
        meters.ifAvailable(TaggedBulkheadMetrics.ofBulkheadRegistry(registry)::bindTo);
        return slots;
    }
}
