package id.jmo.platform.partnerclient;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * What bounds the calls to one partner ({@code jmo.partners.<name>}).
 *
 * @param baseUrl where the partner answers; without it the partner cannot be used
 * @param connectTimeout for reaching it
 * @param timeout for one whole answer
 * @param maxConcurrent how many calls may be under way at once
 * @param maxWait how long a call may wait for its turn
 * @param retries how often a repeatable call is repeated after a failure; 0 for never
 * @param retryWait before the first repetition; doubled for each further one
 * @param breaker when to stop asking
 * @param tls the certificates of both sides; without them the base URL alone decides, and no certificate of ours is shown
 */
record PartnerSettings(
        @Nullable URI baseUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("32") int maxConcurrent,
        @DefaultValue("1s") Duration maxWait,
        @DefaultValue("2") int retries,
        @DefaultValue("200ms") Duration retryWait,
        @DefaultValue Breaker breaker,
        @Nullable Tls tls) {

    /**
     * @param failureRate the percentage of failed calls, 1 to 100, from which on the partner is left alone
     * @param window how many of the latest calls are judged
     * @param minimumCalls how many there must have been before they are judged
     * @param openFor how long the partner is left alone
     */
    record Breaker(
            @DefaultValue("50") float failureRate,
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("10s") Duration openFor) {}

    /**
     * Mutual TLS: the partner shows who it is, and so do we. All three are files in PEM.
     *
     * @param certificate ours, with the chain that the partner asks for
     * @param privateKey of our certificate, PKCS#8
     * @param trusted the only certificates that the partner's may come from
     */
    record Tls(String certificate, String privateKey, String trusted) {

        /** @throws IllegalStateException if a file is missing or holds something else */
        SSLContext context() {
            return SslBundle.of(new PemSslStoreBundle(
                            PemSslStoreDetails.forCertificate(certificate).withPrivateKey(privateKey),
                            PemSslStoreDetails.forCertificate(trusted)))
                    .createSslContext();
        }
    }
}
