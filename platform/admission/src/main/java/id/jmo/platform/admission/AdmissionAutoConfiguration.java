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

/** Puts the bound on requests and the farewell into every service. */
@AutoConfiguration(afterName = "id.jmo.platform.problems.ProblemsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AdmissionProperties.class)
class AdmissionAutoConfiguration {

    /** After tracing has begun, and before anything that costs: tokens are checked behind it. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    Farewell farewell(ApplicationContext service, AdmissionProperties settings) {
        return new Farewell(service, settings.farewell());
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(
            AdmissionProperties settings,
            Farewell farewell,
            ProblemWriter problems,
            ObjectProvider<MeterRegistry> meters) {
        FilterRegistrationBean<AdmissionFilter> filter =
                new FilterRegistrationBean<>(new AdmissionFilter(places(settings, meters), farewell, problems));
        filter.setOrder(ORDER);
        return filter;
    }

    private static Bulkhead places(AdmissionProperties settings, ObjectProvider<MeterRegistry> meters) {
        BulkheadRegistry registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.atOnce())
                .maxWaitDuration(settings.patience())
                .build());
        Bulkhead places = registry.bulkhead("requests");
        meters.ifAvailable(TaggedBulkheadMetrics.ofBulkheadRegistry(registry)::bindTo);
        return places;
    }
}
