package id.jmo.local.sandbox.faces;

import id.jmo.local.sandbox.SandboxProperties;
import id.jmo.local.sandbox.TlsPort;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vendor's own port, with mutual TLS. */
@Component
class FaceVendorPort extends TlsPort {

    FaceVendorPort(SandboxProperties properties) {
        super("/face/", connector(properties.faceVendor()));
    }

    private static @Nullable Connector connector(SandboxProperties.FaceVendor settings) {
        return settings.isOpen()
                ? connector(
                        settings.port(), settings.certificate(), settings.privateKey(), settings.clientCertificate())
                : null;
    }
}
