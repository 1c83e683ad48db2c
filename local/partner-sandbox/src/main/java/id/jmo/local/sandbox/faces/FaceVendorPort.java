package id.jmo.local.sandbox.faces;

import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.TlsPort;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
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

    private final @Nullable Connector connector;

    FaceVendorPort(SandboxProperties properties) {
        SandboxProperties.FaceVendor settings = properties.faceVendor();
        this.connector = settings.isOpen()
                ? TlsPort.connector(
                        settings.port(), settings.certificate(), settings.privateKey(), settings.clientCertificate())
                : null;
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(VENDOR) == (request.getLocalPort() == port())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Wrong port for this path");
        }
    }
}
