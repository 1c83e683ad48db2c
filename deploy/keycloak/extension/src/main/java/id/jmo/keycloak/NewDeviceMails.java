package id.jmo.keycloak;

import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Sends the mails that are due, user by user, each in a transaction of its own: what was sent before a failure is not sent
 * again. If the mail server does not answer, the rest waits for the next run.
 */
final class NewDeviceMails implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(NewDeviceMails.class);

    private static final int BATCH = 50;

    /** After that another instance takes over from one that died. */
    private static final int LONGEST_SECONDS = 600;

    /** In one instance at a time. */
    @Override
    public void run(KeycloakSession session) {
        session.getProvider(ClusterProvider.class)
                .executeIfNotExecuted(getTaskName(), LONGEST_SECONDS, () -> {
                    sendAll(session);
                    return true;
                });
    }

    private static void sendAll(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.realms()
                .getRealmsStream()
                .filter(realm -> realm.getEventsListenersStream().anyMatch(KnownDevicesFactory.ID::equals))
                .forEach(realm -> sendAll(realm.getId(), due(session, realm), factory));
    }

    private static List<String> due(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        return session.users()
                .searchForUserByUserAttributeStream(realm, NewDevice.MARK, NewDevice.DUE)
                .limit(BATCH)
                .map(UserModel::getId)
                .toList();
    }

    private static void sendAll(String realmId, List<String> users, KeycloakSessionFactory factory) {
        for (String id : users) {
            boolean sent = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                session.getContext().setRealm(realm);
                return send(session.users().getUserById(realm, id), realm, session);
            });
            if (!sent) {
                return;
            }
        }
    }

    /** @return false if the mail server takes none */
    private static boolean send(UserModel user, RealmModel realm, KeycloakSession session) {
        List<CredentialModel> devices = user.credentialManager()
                .getStoredCredentialsByTypeStream(KnownDevices.TYPE)
                .toList();
        for (CredentialModel device : devices) {
            Optional<NewDevice> due = NewDevice.leftWith(device);
            if (due.isPresent()) {
                try {
                    if (user.getEmail() != null && user.isEmailVerified()) {
                        due.get().mailTo(user, realm, session);
                    }
                } catch (EmailException e) {
                    LOG.warn("A mail of a new device is sent later", e);
                    return false;
                }
                device.setCredentialData("{}");
                user.credentialManager().updateStoredCredential(device);
            }
        }
        user.removeAttribute(NewDevice.MARK);
        return true;
    }
}
