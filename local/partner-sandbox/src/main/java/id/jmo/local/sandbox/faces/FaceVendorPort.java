package id.jmo.local.sandbox.faces;

import id.jmo.local.sandbox.SandboxProperties;
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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The vendor's own port with mutual TLS. The vendor's API is refused on every other port, and every other API on this
 * one. Without certificates the port is closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaceVendorPort extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String VENDOR = "/face/";

    private final SandboxProperties.FaceVendor settings;
    private final @Nullable Connector connector;

    FaceVendorPort(SandboxProperties properties) {
        this.settings = properties.faceVendor();
        this.connector = settings.isOpen() ? connector() : null;
    }

    /** The HTTPS port; -1 while closed. */
    int port() {
        return connector == null ? -1 : connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (connector != null) {
            factory.addAdditionalConnectors(connector);
        }
    }

    private Connector connector() {
        Connector secure = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        secure.setPort(settings.port());
        secure.setScheme("https");
        secure.setSecure(true);
        secure.setProperty("SSLEnabled", "true");
        // A photo of six megabytes in base64, with a margin.
        secure.setMaxPostSize(10 << 20);
        SslStoreBundle stores = new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(settings.certificate()).withPrivateKey(settings.privateKey()),
                PemSslStoreDetails.forCertificate(settings.clientCertificate()));
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.3");
        host.setCertificateVerification("required");
        host.setTrustStore(stores.getTrustStore());
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(stores.getKeyStore());
        certificate.setCertificateKeyPassword("");
        host.addCertificate(certificate);
        secure.addSslHostConfig(host);
        return secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(VENDOR) == request.isSecure()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Wrong port for this path");
        }
    }
}
