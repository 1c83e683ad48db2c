package id.jmo.local.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A partner's own port with TLS 1.3. The partner's paths are refused on every other port, and all others on this one.
 * Without a certificate the port is closed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public abstract class TlsPort extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** A photo of six megabytes in base64, with a margin. */
    private static final int LONGEST_BODY = 10 << 20;

    private final String paths;
    private final @Nullable Connector connector;

    /**
     * @param paths what the partner's paths begin with
     * @param connector null keeps the port closed
     */
    protected TlsPort(String paths, @Nullable Connector connector) {
        this.paths = paths;
        this.connector = connector;
    }

    /** The HTTPS port; -1 while closed. */
    public int port() {
        return connector == null ? -1 : connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (connector != null) {
            factory.addAdditionalConnectors(connector);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(paths) == (request.getLocalPort() == port())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Wrong port for this path");
        }
    }

    /**
     * A connector for the port; the web server opens it.
     *
     * @param port 0 for any free port
     * @param certificate of the partner, a file in PEM, as the others
     * @param onlyClient the certificate of the only client that is let in; null if clients show none
     */
    protected static Connector connector(int port, String certificate, String privateKey, @Nullable String onlyClient) {
        Connector secure = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        secure.setPort(port);
        secure.setScheme("https");
        secure.setSecure(true);
        secure.setProperty("SSLEnabled", "true");
        secure.setMaxPostSize(LONGEST_BODY);
        SslStoreBundle stores = new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(certificate).withPrivateKey(privateKey),
                PemSslStoreDetails.forCertificate(onlyClient));
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.3");
        if (onlyClient != null) {
            host.setCertificateVerification("required");
            host.setTrustStore(stores.getTrustStore());
        }
        SSLHostConfigCertificate shown = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        shown.setCertificateKeystore(stores.getKeyStore());
        shown.setCertificateKeyPassword("");
        host.addCertificate(shown);
        secure.addSslHostConfig(host);
        return secure;
    }
}
