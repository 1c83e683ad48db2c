package id.jmo.local.sandbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dataDir folder of the books
 * @param sampleDir folder of {@code civil-registry.csv} and {@code bank-accounts.csv}
 * @param smtpHost the address on which mail is taken; loopback unless the sandbox runs in a container
 * @param smtpPort 0 for any free port
 * @param controlLoopbackOnly whether only this machine may read messages and use the control API
 * @param push the port of the push service, and its certificate
 * @param faceVendor the port of the face vendor, and the certificates of both sides
 */
@ConfigurationProperties("sandbox")
public record SandboxProperties(
        Path dataDir,
        Path sampleDir,
        String smtpHost,
        int smtpPort,
        boolean controlLoopbackOnly,
        Partner civilRegistry,
        Partner sms,
        Push push,
        FaceVendor faceVendor) {

    public record Partner(String apiKey) {}

    /**
     * Files in PEM; without them the push service is closed.
     *
     * @param host in the endpoints that it gives to browsers
     * @param port 0 for any free port
     */
    public record Push(String host, int port, String certificate, String privateKey) {

        public boolean isOpen() {
            return !certificate.isBlank();
        }
    }

    /**
     * Files in PEM; without them the vendor is closed.
     *
     * @param port 0 for any free port
     * @param clientCertificate the only one that is let in
     */
    public record FaceVendor(int port, String certificate, String privateKey, String clientCertificate) {

        public boolean isOpen() {
            return !certificate.isBlank();
        }
    }
}
