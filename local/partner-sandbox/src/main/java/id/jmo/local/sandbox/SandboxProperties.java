package id.jmo.local.sandbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dataDir folder of the books
 * @param sampleDir folder of {@code civil-registry.csv} and {@code bank-accounts.csv}
 * @param smtpPort 0 for any free port
 * @param controlLoopbackOnly whether only this machine may read messages and use the control API
 */
@ConfigurationProperties("sandbox")
public record SandboxProperties(
        Path dataDir, Path sampleDir, int smtpPort, boolean controlLoopbackOnly, Partner civilRegistry, Partner sms) {

    public record Partner(String apiKey) {}
}
