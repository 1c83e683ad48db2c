package id.jmo.local.sandbox.bank;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the bank and its one client.
 *
 * @param clientPublicKey path of the client's RSA key (PEM, X.509)
 * @param clientSecret for the HMAC of service calls
 * @param sourceAccount the client's account, from which it pays
 * @param collectionAccount the client's account on which the money of its virtual accounts stands
 * @param signingKey path of the bank's own RSA key (PEM, PKCS#8), with which it calls the client; null: it does not
 * @param clientUrl where the client answers; empty: the bank does not call it
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
        String collectionAccount,
        @Nullable Path signingKey,
        @DefaultValue("") String clientUrl,
        Duration tokenLife,
        Duration clockSkew,
        Duration pending,
        Duration returnAfter,
        long transferLimit,
        int statementPage) {}
