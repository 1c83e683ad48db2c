package id.jmo.platform.personaldata;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Provides the cipher, the blind index and the forms of all value types in events, over HTTP and in the store. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
class PersonalDataAutoConfiguration {

    @Bean
    KeyRing personalDataKeys(Environment environment) {
        Binder binder = Binder.get(environment);
        return KeyRing.of(
                        keys(binder, "jmo.personal-data.keys", "jmo.personal.data.keys"),
                        text(binder, "jmo.personal-data.active-key"),
                        text(binder, "jmo.personal-data.blind-index-key"),
                        text(binder, "jmo.personal-data.index-key"),
                        text(binder, "jmo.personal-data.next-index-key"),
                        text(binder, "jmo.personal-data.previous-index-key"))
                .withOwn(
                        keys(binder, "jmo.personal-data.own-keys", "jmo.personal.data.own.keys"),
                        text(binder, "jmo.personal-data.active-own-key"));
    }

    /**
     * {@code jmo.personal-data.unbound-in-store} lets the store hold what is bound to no document, as it did before there was
     * such a thing, until the next rotation of keys has bound it.
     */
    @Bean
    PersonalDataCipher personalDataCipher(KeyRing keys, Environment environment) {
        return new PersonalDataCipher(keys, isSet(environment, "jmo.personal-data.unbound-in-store"));
    }

    /** {@code jmo.personal-data.unbound-in-events} lets events from before hold what is bound to none. */
    @Bean
    EventBinding eventBinding(PersonalDataCipher cipher, Environment environment) {
        return new EventBinding(cipher.ofEvents(), isSet(environment, "jmo.personal-data.unbound-in-events"));
    }

    @Bean
    BlindIndex blindIndex(KeyRing keys) {
        return new BlindIndex(keys);
    }

    /** {@code jmo.signed-links.lifetime} sets how long a link is valid. */
    @Bean
    SignedLinks signedLinks(BlindIndex signature, ObjectProvider<Clock> clock, Environment environment) {
        Duration lifetime = Binder.get(environment)
                .bind("jmo.signed-links.lifetime", Duration.class)
                .orElse(Duration.ofMinutes(5));
        return new SignedLinks(signature, lifetime, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Injected by name only, so that the HTTP mapper stays the default. */
    @Bean(defaultCandidate = false)
    JsonMapper eventJsonMapper(PersonalDataCipher cipher) {
        return EventJson.mapper(cipher.ofEvents());
    }

    /** Spring Boot adds every module bean to the HTTP mapper. */
    @Bean
    JacksonModule httpValues() {
        return new HttpModule();
    }

    /** Spring Boot adds every converter bean to the conversion of path variables and request parameters. */
    @Bean
    GenericConverter identifierConverter() {
        return new IdentifierConverter();
    }

    @Bean
    GenericConverter exactFormConverter() {
        return new ExactFormConverter();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoCustomConversions.class)
    static class Stored {

        @Bean
        @ConditionalOnMissingBean
        MongoCustomConversions mongoCustomConversions(PersonalDataCipher cipher, ObjectProvider<MongoForm> more) {
            return StoredForms.conversions(cipher, more);
        }

        /** As Spring Boot makes it, apart from the binding. Lazy, for there may be no store. */
        @Bean
        @Lazy
        @ConditionalOnMissingBean(MongoConverter.class)
        BindingConverter mappingMongoConverter(
                MongoDatabaseFactory store,
                MongoMappingContext context,
                MongoCustomConversions conversions,
                PersonalDataCipher cipher) {
            BindingConverter converter = new BindingConverter(new DefaultDbRefResolver(store), context, cipher);
            converter.setCustomConversions(conversions);
            return converter;
        }
    }

    private static boolean isSet(Environment environment, String property) {
        return Binder.get(environment).bind(property, Boolean.class).orElse(false);
    }

    private static @Nullable String text(Binder binder, String property) {
        return binder.bind(property, String.class).orElse(null);
    }

    /** The environment variable JMO_PERSONAL_DATA_KEYS_K1 binds to the second form. */
    private static Map<String, String> keys(Binder binder, String... prefixes) {
        Map<String, String> keys = new HashMap<>();
        for (String prefix : prefixes) {
            binder.bind(prefix, Bindable.mapOf(String.class, String.class))
                    .ifBound(found ->
                            found.forEach((name, key) -> keys.put(name.substring(name.lastIndexOf('.') + 1), key)));
        }
        return keys;
    }
}
