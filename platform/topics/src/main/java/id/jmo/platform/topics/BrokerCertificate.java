package id.jmo.platform.topics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.SslConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate by which this service logs in at the broker. The broker takes it until it ends, and then no new connection: with
 * the next pause of the network nothing is published or read any more. So it is named in time.
 */
final class BrokerCertificate {

    /** How long before its end a certificate is to be renewed. */
    static final Duration RENEWAL = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(BrokerCertificate.class);

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", Pattern.DOTALL);

    private final String file;
    private final Optional<Instant> end;
    private final Clock clock;

    private BrokerCertificate(String file, Optional<Instant> end, Clock clock) {
        this.file = file;
        this.end = end;
        this.clock = clock;
    }

    /** @param kafka the settings of a client; without a PEM file of our own there is no certificate to watch */
    static BrokerCertificate of(Map<String, Object> kafka, Clock clock) {
        Object file = kafka.get(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
        boolean isPem = "PEM".equals(String.valueOf(kafka.get(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG)));
        return file == null || !isPem
                ? new BrokerCertificate("", Optional.empty(), clock)
                : new BrokerCertificate(file.toString(), endOf(Path.of(file.toString())), clock);
    }

    /** When the first of a file's certificates ends. A file that cannot be read fails the connection, which says so. */
    private static Optional<Instant> endOf(Path file) {
        try {
            List<X509Certificate> found = new ArrayList<>();
            CertificateFactory certificates = CertificateFactory.getInstance("X.509");
            var blocks = PEM.matcher(Files.readString(file));
            while (blocks.find()) {
                var block = new ByteArrayInputStream(blocks.group().getBytes(StandardCharsets.US_ASCII));
                found.add((X509Certificate) certificates.generateCertificate(block));
            }
            return found.stream()
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("The certificate for the broker in {} cannot be read: {}", file, unreadable.toString());
            return Optional.empty();
        }
    }

    /** Says in one line if it has ended, or will soon. */
    void report() {
        end.ifPresent(when -> {
            if (!clock.instant().isBefore(when)) {
                LOG.error(
                        "The certificate for the broker in {} has expired at {}: the broker refuses this service, and events wait"
                                + " until it has a new one and is started again",
                        file,
                        when);
            } else if (overdue() > 0) {
                LOG.warn("The certificate for the broker in {} expires at {}: it is to be renewed before", file, when);
            }
        });
    }

    /** For how many seconds it should have been renewed; 0 if that has time, or if there is none. */
    double overdue() {
        return end.map(when -> Duration.between(when.minus(RENEWAL), clock.instant()))
                .filter(Duration::isPositive)
                .map(overdue -> overdue.toMillis() / 1000.0)
                .orElse(0.0);
    }
}
