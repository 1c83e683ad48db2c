package id.jmo.platform.idempotency;

import id.jmo.platform.personaldata.PersonalDataCipher;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Supports {@link Idempotent} in every service that has a database. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.personaldata.PersonalDataAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoOperations.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencyAutoConfiguration {

    /** After the audit and the role check, so that a refused request does not touch the keys. */
    private static final int INTERCEPTOR_ORDER = 100;

    @Bean
    KeyStore idempotencyKeys(
            MongoOperations store,
            PersonalDataCipher cipher,
            IdempotencyProperties properties,
            ObjectProvider<Clock> clock) {
        return new KeyStore(store, cipher, properties, clock.getIfAvailable(Clock::systemUTC));
    }

    /** The innermost filter, directly around the controllers. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter() {
        FilterRegistrationBean<IdempotencyFilter> filter = new FilterRegistrationBean<>(new IdempotencyFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer idempotencyWeb(KeyStore keys, ObjectProvider<Clock> clock) {
        Sweeper sweeper = new Sweeper(keys, clock.getIfAvailable(Clock::systemUTC));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new IdempotencyInterceptor(keys, sweeper))
                        .order(INTERCEPTOR_ORDER);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new KeyArgument());
            }
        };
    }

    /** Describes the header in the API documents. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SpringDocUtils.class)
    static class Documentation {

        @Bean
        GlobalOperationCustomizer idempotencyHeader() {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class);
            return (operation, method) -> method.hasMethodAnnotation(Idempotent.class)
                    ? operation.addParametersItem(new HeaderParameter()
                            .name(IdempotencyInterceptor.HEADER)
                            .required(true)
                            .schema(new StringSchema().minLength(1).maxLength(100)))
                    : operation;
        }
    }
}
