package id.jmo.platform.snap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code jmo.bank}: what the bank and we have agreed on.
 *
 * @param clientKey our name with the bank (X-CLIENT-KEY)
 * @param clientSecret shared secret for signing service calls
 * @param privateKey file of our RSA key (PEM, PKCS#8), with which token requests are signed
 * @param partnerId X-PARTNER-ID
 * @param channelId CHANNEL-ID, five digits
 */
@Validated
@ConfigurationProperties("jmo.bank")
public record SnapProperties(
        @NotBlank String clientKey,
        @NotBlank String clientSecret,
        @NotNull Path privateKey,
        @NotBlank String partnerId,
        @NotBlank String channelId) {

    @Override
    public String toString() {
        return "SnapProperties[" + clientKey + "]";
    }
}
