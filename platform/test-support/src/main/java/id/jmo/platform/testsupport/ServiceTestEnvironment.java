package id.jmo.platform.testsupport;

import id.jmo.platform.testsupport.openapi.AnswerCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the context of a {@link ServiceTest} at the broker, at a fresh database and at the token issuer. */
final class ServiceTestEnvironment implements ContextCustomizerFactory {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, ServiceTest.class) ? new Customizer() : null;
    }

    /** Equal to any other, so that tests with the same configuration share a context. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("serviceTest", properties(Backing.shared())));
            ((BeanDefinitionRegistry) context.getBeanFactory())
                    .registerBeanDefinition("testTopics", new RootBeanDefinition(TestTopics.class));
            ((BeanDefinitionRegistry) context.getBeanFactory())
                    .registerBeanDefinition(
                            "singleWrites",
                            new RootBeanDefinition(
                                    MongoClientSettingsBuilderCustomizer.class,
                                    () -> settings -> settings.addCommandListener(new SingleWrites())));
            ((BeanDefinitionRegistry) context.getBeanFactory())
                    .registerBeanDefinition(
                            "answerCheck",
                            new RootBeanDefinition(
                                    FilterRegistrationBean.class, () -> answerCheck(context.getEnvironment())));
        }
    }

    /** Outside of all other filters, because they answer too. */
    @SuppressWarnings("rawtypes")
    private static FilterRegistrationBean answerCheck(Environment environment) {
        String service = environment.getProperty("spring.application.name", "");
        FilterRegistrationBean<AnswerCheck> filter = new FilterRegistrationBean<>(new AnswerCheck(service));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static Map<String, Object> properties(Backing backing) {
        String kafka = backing.kafkaBootstrapServers();
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.kafka.bootstrap-servers", kafka);
        properties.put("spring.kafka.properties.metadata.max.age.ms", "500");
        properties.put("spring.mongodb.uri", backing.mongoUri("test" + DATABASES.incrementAndGet()));
        properties.put("jmo.security.issuer-uri", Tokens.REALM.issuer());
        properties.put("jmo.security.jwk-set-uri", Tokens.REALM.jwkSetUri());
        properties.put("jmo.personal-data.keys.k1", TestPersonalData.KEY);
        properties.put("jmo.personal-data.active-key", "k1");
        return properties;
    }
}
