package id.jmo.platform.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays a realm of Keycloak: publishes keys over HTTP, where Keycloak does, signs tokens with them, and gives the gateway
 * one of its own. For tests of those
 * who read tokens; a service's own tests take theirs from {@link Tokens}.
 */
public final class Realm implements AutoCloseable {

    public static final RSAKey KEY = generate("published");
    /** Never published. */
    public static final RSAKey FOREIGN_KEY = generate("foreign");
    /** Not published either, under the name of one that is. */
    public static final RSAKey FORGED_KEY = generate("published");

    private static final Set<String> OF_STAFF =
            Set.of("claims-officer", "complaint-officer", "operator", "auditor", "supervisor", "editor");

    private static final String PATH = "/realms/jmo";
    private static final String CERTIFICATES = "/protocol/openid-connect/certs";

    public final AtomicInteger fetches = new AtomicInteger();
    public volatile List<RSAKey> published = List.of(KEY);
    public volatile boolean down;

    private final HttpServer server;

    public Realm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(PATH + CERTIFICATES, exchange -> {
            fetches.incrementAndGet();
            byte[] body = new JWKSet(published.stream()
                            .map(RSAKey::toPublicJWK)
                            .map(JWK.class::cast)
                            .toList())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(down ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext(PATH + "/protocol/openid-connect/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String token = token(claims("outage-reporter").subject("gateway").claim("azp", "jmo-gateway"));
            byte[] body = ("{\"access_token\":\"" + token + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + PATH;
    }

    public String jwkSetUri() {
        return issuer() + CERTIFICATES;
    }

    public JWTClaimsSet.Builder claims(String... roles) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        if (!List.of(roles).contains("member")) {
            claims.claim("member_id", "none");
        }
        return claims.claim("second_factor", "otp")
                .issuer(issuer())
                .subject("subject-1")
                .audience(List.of("jmo-api", "account"))
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", client(List.of(roles)))
                .claim("preferred_username", "eileen")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** The client whose tokens carry such roles: people who work here log in at one of their own. */
    static String client(List<String> roles) {
        return Collections.disjoint(roles, OF_STAFF) ? "jmo-app" : "jmo-staff";
    }

    public String token(JWTClaimsSet.Builder claims) {
        return sign(claims, KEY);
    }

    public static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
