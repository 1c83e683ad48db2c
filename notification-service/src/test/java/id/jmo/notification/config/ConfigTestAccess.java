package id.jmo.notification.config;

import id.jmo.notification.application.Notices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Gives tests outside this package access to its package-private types. */
public final class ConfigTestAccess {

    private ConfigTestAccess() {}

    /** The table that is delivered. */
    public static Notices notices() {
        return notices(Map.of());
    }

    /** The table that is delivered, with other values in some of its columns. */
    static Notices notices(Map<String, Object> changes) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("changes", changes));
        try {
            new YamlPropertySourceLoader()
                    .load("notices", new ClassPathResource("notices.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NoticeTable.read(environment);
    }
}
