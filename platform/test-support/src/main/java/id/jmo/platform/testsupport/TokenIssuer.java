package id.jmo.platform.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Plays the identity provider: publishes its keys where Keycloak does, and signs what a test asks for. */
final class TokenIssuer {

    private static final TokenIssuer SHARED = new TokenIssuer();

    private static final String REALM = "/realms/jmo";
    private static final String CERTIFICATES = REALM + "/protocol/openid-connect/certs";

    private final RSAKey key = generate("test-key");
    private final RSAKey foreignKey = generate("test-key");
    private final String address;

    private TokenIssuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            address = "http://localhost:" + server.getAddress().getPort();
            answer(server, CERTIFICATES, new JWKSet(key.toPublicJWK()).toString());
            answer(server, REALM + "/.well-known/openid-configuration", """
                    {"issuer": "%s", "jwks_uri": "%s", "subject_types_supported": ["public"]}""".formatted(issuer(), jwkSetUri()));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "token-issuer-stop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TokenIssuer shared() {
        return SHARED;
    }

    String issuer() {
        return address + REALM;
    }

    String jwkSetUri() {
        return address + CERTIFICATES;
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** Signed with a key that the issuer does not publish, under the name of one that it does. */
    String forge(JWTClaimsSet claims) {
        return sign(claims, foreignKey);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
