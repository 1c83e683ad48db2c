package id.jmo.gateway.component;

import com.nimbusds.jwt.JWTClaimsSet;
import id.jmo.platform.testsupport.Realm;
import java.time.Instant;
import java.util.Date;

/** Tokens of callers: valid ones of the realm, and invalid ones. */
final class Callers implements AutoCloseable {

    private final Realm realm = new Realm();

    String issuer() {
        return realm.issuer();
    }

    String member(String subject) {
        return realm.token(claims(subject, "member"));
    }

    String staff(String subject) {
        return realm.token(claims(subject, "operator"));
    }

    /** Of somebody who works here, logged in at the client of members. */
    String staffAtTheApp(String subject) {
        return realm.token(claims(subject, "operator").claim("azp", "jmo-app"));
    }

    String expired() {
        return realm.token(
                claims("late", "member").expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    }

    String forAnotherAudience() {
        return realm.token(claims("lost", "member").audience("another-api"));
    }

    String foreign() {
        return Realm.sign(claims("foreign", "member"), Realm.FOREIGN_KEY);
    }

    private JWTClaimsSet.Builder claims(String subject, String role) {
        return realm.claims(role).subject(subject);
    }

    @Override
    public void close() {
        realm.close();
    }
}
