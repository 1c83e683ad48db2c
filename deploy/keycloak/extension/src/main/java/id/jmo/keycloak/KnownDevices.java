package id.jmo.keycloak;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Retry;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Remembers the devices that a user has logged in with, and leaves a {@link NewDevice} to be mailed at one that was not
 * seen before; not at the first of all, which is the one that the account was created with.
 *
 * <p>A device is a browser with our cookie: the kind of device would not do, as many people have the same phone. Of the
 * cookie's random value a hash is kept, as a credential that proves nothing, the latest {@value #MOST} for each user.
 *
 * <p>It works after the login is complete and in a transaction of its own: whatever fails here, nobody is kept out.
 */
final class KnownDevices implements EventListenerProvider {

    static final String TYPE = "jmo-device";

    private static final Logger LOG = Logger.getLogger(KnownDevices.class);

    private static final int MOST = 20;

    private static final int ATTEMPTS = 5;
    private static final int PAUSE_MS = 10;

    private static final String COOKIE = "JMO_DEVICE";
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");
    /** As long as browsers keep one; each login lets it begin anew. */
    private static final int COOKIE_SECONDS = (int) Duration.ofDays(400).toSeconds();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;

    KnownDevices(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && event.getUserId() != null) {
            String device = cookie(session.getContext());
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    remember(event, device);
                }

                @Override
                protected void rollbackImpl() {}
            });
        }
    }

    /** The device's cookie, which the answer sets or prolongs. */
    private static String cookie(KeycloakContext context) {
        Cookie sent = context.getRequestHeaders().getCookies().get(COOKIE);
        String value = sent != null && VALUE.matcher(sent.getValue()).matches() ? sent.getValue() : random();
        context.getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(value)
                        .path("/realms/" + context.getRealm().getName() + "/")
                        .maxAge(COOKIE_SECONDS)
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
        return value;
    }

    /** Again if another login of the user changed the same devices at that moment. */
    private void remember(Event event, String device) {
        try {
            Retry.executeWithBackoff(attempt -> inTransaction(event, hash(device)), ATTEMPTS, PAUSE_MS);
        } catch (RuntimeException e) {
            LOG.error("A device was not remembered; it is new again at its next login", e);
        }
    }

    private void inTransaction(Event event, String secret) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealm(event.getRealmId());
            own.getContext().setRealm(realm);
            UserModel user = own.users().getUserById(realm, event.getUserId());
            if (user != null) {
                remember(user, event, secret);
            }
        });
    }

    private static void remember(UserModel user, Event event, String secret) {
        List<CredentialModel> known = user.credentialManager()
                .getStoredCredentialsByTypeStream(TYPE)
                .sorted(Comparator.comparing(CredentialModel::getCreatedDate))
                .toList();
        if (known.stream().anyMatch(credential -> secret.equals(credential.getSecretData()))) {
            return;
        }
        known.stream()
                .limit(Math.max(0, known.size() - MOST + 1))
                .forEach(oldest -> user.credentialManager().removeStoredCredentialById(oldest.getId()));
        CredentialModel device = new CredentialModel();
        device.setType(TYPE);
        device.setCreatedDate(event.getTime());
        device.setSecretData(secret);
        device.setCredentialData("{}");
        if (!known.isEmpty()) {
            NewDevice.of(event).leaveWith(device, user);
        }
        user.credentialManager().createStoredCredential(device);
    }

    private static String random() {
        byte[] value = new byte[16];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** As JSON, which Keycloak expects of a credential's data. */
    private static String hash(String device) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.US_ASCII));
            return "{\"value\":\"" + HexFormat.of().formatHex(hash) + "\"}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
