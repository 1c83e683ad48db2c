package id.jmo.accident.config;

import id.jmo.accident.model.benefit.BenefitPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The policy with the figures that the service runs with, for the tests of the model. */
public final class ConfiguredBenefits {

    private ConfiguredBenefits() {}

    public static BenefitPolicy policy() {
        try {
            var sources = new YamlPropertySourceLoader().load("benefits", new ClassPathResource("benefits.yaml"));
            var properties = new Binder(ConfigurationPropertySources.from(sources))
                    .bindOrCreate("jmo.benefits", BenefitConfiguration.BenefitProperties.class);
            return new BenefitConfiguration().benefitPolicy(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
