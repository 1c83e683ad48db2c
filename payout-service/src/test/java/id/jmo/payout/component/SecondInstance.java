package id.jmo.payout.component;

import id.jmo.payout.PayoutApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Another instance of the service, on the store and the topics of the one that a test runs. */
final class SecondInstance {

    private static final List<String> SHARED = List.of("jmo.", "spring.kafka.", "spring.mongodb.", "logging.");

    private SecondInstance() {}

    /** @param differing what it is given otherwise than the first one */
    static ConfigurableApplicationContext beside(ConfigurableEnvironment first, Map<String, String> differing) {
        Map<String, Object> settings = new LinkedHashMap<>();
        first.getPropertySources().stream()
                .filter(source -> source instanceof EnumerablePropertySource<?>)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> SHARED.stream().anyMatch(name::startsWith))
                .forEach(name -> settings.put(name, first.getProperty(name, Object.class)));
        settings.put("server.port", "0");
        settings.putAll(differing);
        return new SpringApplicationBuilder(PayoutApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
