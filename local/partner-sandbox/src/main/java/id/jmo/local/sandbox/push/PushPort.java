package id.jmo.local.sandbox.push;

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
 * The push service's own port with TLS: endpoints of browsers are https only. They are refused on every other port, and
 * everything else on this one. Without a certificate the port is closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PushPort extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PUSH = "/push/";

    private final String host;
    private final @Nullable Connector connector;

    PushPort(SandboxProperties properties) {
        SandboxProperties.Push settings = properties.push();
        this.host = settings.host();
        this.connector = settings.isOpen()
                ? TlsPort.connector(settings.port(), settings.certificate(), settings.privateKey(), null)
                : null;
    }

    /** Of the endpoints, such as {@code https://localhost:8092}. */
    String origin() {
        return "https://" + host + ":" + port();
    }

    /** The HTTPS port; -1 while closed. */
    private int port() {
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
        if (request.getRequestURI().startsWith(PUSH) == (request.getLocalPort() == port())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Wrong port for this path");
        }
    }
}
