package id.jmo.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.adapter.AbstractInMemoryUserAdapter;

/**
 * Takes the place of Keycloak's step of "forgotten password" that sends the mail. For an unknown address it does the same
 * work, up to a mail that is not sent, and nobody waits for the mail server: so the time does not say who has an account.
 */
public final class SameForEverybodyReset extends ResetCredentialEmail {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        BackgroundMail.inBackground(context.getSession());
        if (context.getUser() == null) {
            writeToNobody(context);
        }
        super.authenticate(context);
    }

    private static void writeToNobody(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        UserModel nobody = new Nobody(session, context.getRealm());
        nobody.setEmail(BackgroundMail.NOBODY);
        int seconds = context.getRealm().getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE);
        String token = new ResetCredentialsActionToken(
                        nobody.getId(),
                        nobody.getEmail(),
                        Time.currentTime() + seconds,
                        AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId(),
                        login.getClient().getClientId())
                .serialize(session, context.getRealm(), context.getUriInfo());
        String link =
                UriBuilder.fromUri(context.getActionTokenUrl(token)).build().toString();
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(context.getRealm())
                    .setUser(nobody)
                    .setAuthenticationSession(login)
                    .sendPasswordReset(link, TimeUnit.SECONDS.toMinutes(seconds));
        } catch (EmailException e) {
            throw new IllegalStateException("A mail that is not sent cannot fail", e);
        }
    }

    private static final class Nobody extends AbstractInMemoryUserAdapter {

        Nobody(KeycloakSession session, RealmModel realm) {
            super(session, realm, "nobody");
        }

        @Override
        public SubjectCredentialManager credentialManager() {
            throw new IllegalStateException("Nobody has credentials");
        }
    }

    @Override
    public int order() {
        return 1;
    }
}
