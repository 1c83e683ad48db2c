package id.jmo.platform.problems;

import id.jmo.platform.partnerclient.PartnerUnavailable;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error with a problem detail, and reads JSON strictly. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ProblemProperties.class)
class ProblemsAutoConfiguration {

    /** After tracing, and before security: the door is the same for unauthenticated callers. */
    private static final int DOOR_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts(new PathMatchingResourcePatternResolver());
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts, JsonMapper json) {
        return new ProblemWriter(texts, json);
    }

    @Bean
    ProblemMapper problemMapper(ObjectProvider<ProblemTranslation> translations, ObjectProvider<Validator> validator) {
        return new ProblemMapper(translations.orderedStream().toList(), validator.getIfAvailable());
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemMapper mapper, ProblemWriter writer) {
        return new ProblemAdvice(mapper, writer);
    }

    @Bean
    ExactUuids exactUuids() {
        return new ExactUuids();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ProblemMapper mapper, ProblemWriter writer) {
        return new ProblemErrorController(mapper, writer);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemProperties limits, ProblemWriter writer) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits, writer));
        filter.setOrder(DOOR_ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<QueryStringFilter> queryStringFilter(ProblemWriter writer) {
        FilterRegistrationBean<QueryStringFilter> filter = new FilterRegistrationBean<>(new QueryStringFilter(writer));
        filter.setOrder(DOOR_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContentEncodingFilter> contentEncodingFilter(ProblemWriter writer) {
        FilterRegistrationBean<ContentEncodingFilter> filter =
                new FilterRegistrationBean<>(new ContentEncodingFilter(writer));
        filter.setOrder(DOOR_ORDER + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<MediaTypeFilter> mediaTypeFilter() {
        FilterRegistrationBean<MediaTypeFilter> filter = new FilterRegistrationBean<>(new MediaTypeFilter());
        filter.setOrder(DOOR_ORDER + 2);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(ProblemWriter writer) {
        return server -> {
            // Added after Spring Boot's valve, so that this one reports first.
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemErrorValve(writer)));
            // What browsers leave unencoded in a query: it is legal for us (see QueryString).
            server.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "[]{}|^`\\\"<>"));
        };
    }

    /**
     * After Spring Boot's own converters, which it replaces. JSON only: that a library on the class path reads YAML or XML
     * must not open the API to them, past the strict reading.
     */
    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        return converters -> converters
                .withJsonConverter(new StrictJsonConverter(json))
                .configureMessageConvertersList(list -> list.removeIf(ProblemsAutoConfiguration::isOfAnotherForm));
    }

    private static boolean isOfAnotherForm(HttpMessageConverter<?> converter) {
        return switch (converter) {
            case StrictJsonConverter _,
                    ByteArrayHttpMessageConverter _,
                    StringHttpMessageConverter _,
                    ResourceHttpMessageConverter _,
                    ResourceRegionHttpMessageConverter _ -> false;
            default -> true;
        };
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.of("id"), Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.of("id"));
        return resolver;
    }

    /** A partner without a usable answer: 503, to be tried again. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PartnerUnavailable.class)
    static class Partners {

        @Bean
        ProblemTranslation partnerProblems() {
            return failure -> failure instanceof PartnerUnavailable partner
                    ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "partner-unavailable")
                            .retryAfter(partner.retryAfter())
                    : null;
        }
    }
}
