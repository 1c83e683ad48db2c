package id.jmo.local.sandbox.bank;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the bank and its one client.
 *
 * @param clientPublicKey path of the client's RSA key (PEM, X.509)
 * @param clientSecret for the HMAC of service calls
 * @param sourceAccount the client's account, from which it pays
 * @param tokenLife how long an access token is valid; 15 minutes in SNAP
 * @param clockSkew the greatest difference of the client's clock
 * @param pending how long a transfer stays pending that is not paid immediately
 * @param returnAfter when an account with behaviour RETURNED_LATER returns the money
 * @param transferLimit the most that one transfer carries, whole rupiah
 * @param statementPage how many lines of a statement one answer holds
 */
@ConfigurationProperties("sandbox.bank")
public record BankProperties(
        Path clientPublicKey,
        String clientKey,
        String clientSecret,
        String partnerId,
        String channelId,
        String sourceAccount,
        Duration tokenLife,
        Duration clockSkew,
        Duration pending,
        Duration returnAfter,
        long transferLimit,
        int statementPage) {}
