package id.jmo.platform.partnerclient;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.util.unit.DataSize;

/**
 * The settings of one partner ({@code jmo.partners.<name>}).
 *
 * @param baseUrl required to use the partner
 * @param connectTimeout of a new connection
 * @param timeout of a whole call
 * @param maxAnswer how many bytes of an answer are read at most
 * @param maxConcurrent calls at the same time
 * @param maxWait how long a call waits for a free slot
 * @param retries of a repeatable call after a failure, 0 for none
 * @param retryWait before the first retry; doubled for each further one
 * @param breaker the circuit breaker
 * @param tls whom we trust, and what we present; without it the JVM's trust store decides, and we present no
 *     certificate
 */
record PartnerProperties(
        @Nullable URI baseUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8MB") DataSize maxAnswer,
        @DefaultValue("32") int maxConcurrent,
        @DefaultValue("1s") Duration maxWait,
        @DefaultValue("2") int retries,
        @DefaultValue("200ms") Duration retryWait,
        @DefaultValue Breaker breaker,
        @Nullable Tls tls) {

    /**
     * @param failureRate the percentage of failed calls, 1 to 100, that opens the breaker
     * @param window how many of the latest calls count
     * @param minimumCalls below which the breaker stays closed
     * @param openFor how long the breaker stays open
     */
    record Breaker(
            @DefaultValue("50") float failureRate,
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("10s") Duration openFor) {}

    /**
     * PEM files. Without the first two we present no certificate.
     *
     * @param certificate ours, with the chain that the partner requires, for mutual TLS
     * @param privateKey of our certificate, PKCS#8
     * @param trusted the only issuers of the partner's certificate
     */
    record Tls(@Nullable String certificate, @Nullable String privateKey, String trusted) {

        /** @throws IllegalStateException if a file is missing or holds something else */
        SSLContext context() {
            @Nullable
            PemSslStoreDetails ours = certificate == null
                    ? null
                    : PemSslStoreDetails.forCertificate(certificate).withPrivateKey(privateKey);
            return SslBundle.of(new PemSslStoreBundle(ours, PemSslStoreDetails.forCertificate(trusted)))
                    .createSslContext();
        }
    }
}
