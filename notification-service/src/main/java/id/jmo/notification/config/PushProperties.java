package id.jmo.notification.config;

import static java.util.Objects.requireNonNull;

import id.jmo.notification.model.PushServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Web Push.
 *
 * @param services the hosts of the push services that are called, by their names
 * @param subject whom a push service may write to, {@code mailto:} or {@code https:} (RFC 8292, section 2.1)
 * @param privateKey of the curve P-256, PKCS#8 in PEM. Another pair ends every subscription of every browser
 * @param publicKey its public key, PEM
 */
@ConfigurationProperties("jmo.push")
public record PushProperties(Map<String, List<String>> services, String subject, Path privateKey, Path publicKey) {

    public PushProperties {
        requireNonNull(privateKey, "jmo.push.private-key (JMO_PUSH_PRIVATE_KEY) is not set");
        requireNonNull(publicKey, "jmo.push.public-key (JMO_PUSH_PUBLIC_KEY) is not set");
    }

    PushServices pushServices() {
        return new PushServices(services);
    }
}
