package id.jmo.keycloak;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends mails as Keycloak does, except that a session may ask for {@link #inBackground}: its answer then does not wait for
 * the mail server. Such a mail is lost if Keycloak ends before it is sent.
 */
final class BackgroundMail implements EmailSenderProvider {

    /** Nobody's address: what is written to it is not sent. The domain is reserved (RFC 2606). */
    static final String NOBODY = "nobody@jmo.invalid";

    private static final Logger LOG = Logger.getLogger(BackgroundMail.class);

    private static final String ASKED = BackgroundMail.class.getName();

    private final KeycloakSession session;
    private final ExecutorService background;

    BackgroundMail(KeycloakSession session, ExecutorService background) {
        this.session = session;
        this.background = background;
    }

    static void inBackground(KeycloakSession session) {
        session.setAttribute(ASKED, true);
    }

    @Override
    public void send(Map<String, String> server, String address, String subject, String text, String html)
            throws EmailException {
        if (session.getAttribute(ASKED) == null) {
            keycloaks(session).send(server, address, subject, text, html);
            return;
        }
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        try {
            background.execute(() -> {
                if (!address.equals(NOBODY)) {
                    sendLater(factory, server, address, subject, text, html);
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.error("Too many mails wait; one was dropped");
        }
    }

    private static void sendLater(
            KeycloakSessionFactory factory,
            Map<String, String> server,
            String address,
            String subject,
            String text,
            String html) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            try {
                keycloaks(session).send(server, address, subject, text, html);
            } catch (EmailException e) {
                LOG.error("A mail was not sent", e);
            }
        });
    }

    @Override
    public void validate(Map<String, String> server) throws EmailException {
        keycloaks(session).validate(server);
    }

    private static EmailSenderProvider keycloaks(KeycloakSession session) {
        return session.getProvider(EmailSenderProvider.class, "default");
    }

    @Override
    public void close() {}
}
