package id.jmo.platform.partnerclient;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words why no encrypted connection to a partner came about. */
final class TlsFailures {

    /**
     * A failure of the handshake.
     *
     * @param reason in words, without data
     * @param mayHaveArrived whether the partner may have received a request; certainly not where we refused its certificate
     */
    record Refusal(String reason, boolean mayHaveArrived) {}

    private TlsFailures() {}

    /** Empty if it is no failure of the handshake. */
    static Optional<Refusal> of(@Nullable Throwable failure) {
        if (!(failure instanceof SSLException tls)) {
            return Optional.empty();
        }
        if (hasCause(tls, CertificateExpiredException.class)) {
            return Optional.of(new Refusal("its certificate has expired", false));
        }
        if (hasCause(tls, CertificateNotYetValidException.class)) {
            return Optional.of(new Refusal("its certificate is not valid yet, or our clock is wrong", false));
        }
        if (hasCause(tls, CertificateException.class) || hasCause(tls, CertPathValidatorException.class)) {
            return Optional.of(
                    new Refusal("its certificate is not of an authority that we trust, or of another host", false));
        }
        String alert = String.valueOf(tls.getMessage());
        return alert.contains("fatal alert")
                // With TLS 1.3 a request may be on its way before the partner looks at our certificate.
                ? Optional.of(new Refusal("it refuses our certificate or our kind of TLS (" + alert + ")", true))
                : Optional.empty();
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
