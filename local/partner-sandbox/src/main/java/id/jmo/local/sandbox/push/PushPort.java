package id.jmo.local.sandbox.push;

import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.TlsPort;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The push service's own port: endpoints of browsers are https only. */
@Component
class PushPort extends TlsPort {

    private final String host;

    PushPort(SandboxProperties properties) {
        super("/push/", connector(properties.push()));
        this.host = properties.push().host();
    }

    private static @Nullable Connector connector(SandboxProperties.Push settings) {
        return settings.isOpen()
                ? connector(settings.port(), settings.certificate(), settings.privateKey(), null)
                : null;
    }

    /** Of the endpoints, such as {@code https://localhost:8093}. */
    String origin() {
        return "https://" + host + ":" + port();
    }
}
