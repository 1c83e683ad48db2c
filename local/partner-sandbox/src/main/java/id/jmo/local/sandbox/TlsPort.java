package id.jmo.local.sandbox;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** A port of its own with TLS 1.3, as a partner has that is reached by https only. */
public final class TlsPort {

    /** A photo of six megabytes in base64, with a margin. */
    private static final int LONGEST_BODY = 10 << 20;

    private TlsPort() {}

    /**
     * A connector for the port; the web server opens it.
     *
     * @param port 0 for any free port
     * @param certificate of the partner, a file in PEM, as the others
     * @param onlyClient the certificate of the only client that is let in; null if clients show none
     */
    public static Connector connector(int port, String certificate, String privateKey, @Nullable String onlyClient) {
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
