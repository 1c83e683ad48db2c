package id.jmo.platform.partnerclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Connects to a partner as a call would, and sends nothing. */
final class TrialConnection {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI address;
    private final Duration timeout;
    private final @Nullable SSLContext tls;

    /**
     * @param timeout of the connection, and of the handshake
     * @param tls whom we trust and what we present; without it what the JVM does
     */
    TrialConnection(URI address, Duration timeout, @Nullable SSLContext tls) {
        this.address = address;
        this.timeout = timeout;
        this.tls = tls;
    }

    /** Host and port, of which an address has one or the other even where it does not say so. */
    String place() {
        return address.getHost() + ":" + port();
    }

    private boolean isEncrypted() {
        return "https".equals(address.getScheme());
    }

    private int port() {
        return address.getPort() >= 0 ? address.getPort() : isEncrypted() ? HTTPS : HTTP;
    }

    /** Why there is no connection, in words; empty if there is one. */
    Optional<String> failure() {
        try (Socket connection = connected()) {
            if (isEncrypted()) {
                connection.setSoTimeout((int) timeout.toMillis());
                shakeHands(connection);
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("its address is unknown");
        } catch (SocketTimeoutException slow) {
            return Optional.of("no connection in time");
        } catch (ConnectException | NoRouteToHostException refused) {
            return Optional.of("no connection");
        } catch (IOException broken) {
            return Optional.of(
                    TlsFailures.of(broken).map(TlsFailures.Refusal::reason).orElse("the connection was cut"));
        }
    }

    /** To the first of the host's addresses that answers. */
    private Socket connected() throws IOException {
        IOException failure = new UnknownHostException();
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            Socket connection = new Socket();
            try {
                connection.connect(new InetSocketAddress(each, port()), (int) timeout.toMillis());
                return connection;
            } catch (IOException refused) {
                connection.close();
                failure = refused;
            }
        }
        throw failure;
    }

    private void shakeHands(Socket connection) throws IOException {
        try (SSLSocket encrypted =
                (SSLSocket) context().getSocketFactory().createSocket(connection, address.getHost(), port(), true)) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            encrypted.startHandshake();
        }
    }

    private SSLContext context() {
        try {
            return tls == null ? SSLContext.getDefault() : tls;
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("The JVM has no TLS", broken);
        }
    }
}
