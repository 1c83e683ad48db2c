package id.jmo.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Sends the mails that are due, each in a transaction of its own: what was sent before a failure is not sent again. What
 * the mail server does not take is tried again for a day, in another order, so that an address which it never takes
 * holds nobody up.
 */
final class NewDeviceMails implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(NewDeviceMails.class);

    private static final int BATCH = 50;

    /** Each may have waited for a mail server that is away. */
    private static final int MOST_FAILURES = 3;

    private static final Duration OF_USE = Duration.ofDays(1);

    /** After that another instance takes over from one that died. */
    private static final int LONGEST_SECONDS = 600;

    /** In one instance at a time. */
    @Override
    public void run(KeycloakSession session) {
        session.getProvider(ClusterProvider.class).executeIfNotExecuted(getTaskName(), LONGEST_SECONDS, () -> {
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
        List<String> users = session.users()
                .searchForUserByUserAttributeStream(realm, NewDevice.MARK, NewDevice.DUE)
                .limit(BATCH)
                .map(UserModel::getId)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(users);
        return users;
    }

    private static void sendAll(String realmId, List<String> users, KeycloakSessionFactory factory) {
        int failures = 0;
        for (String id : users) {
            if (failures == MOST_FAILURES) {
                return;
            }
            try {
                Outcome outcome = Outcome.SENT;
                while (outcome == Outcome.SENT) {
                    outcome = inTransaction(realmId, id, factory, NewDeviceMails::sendOne);
                }
                if (outcome == Outcome.NOT_TAKEN) {
                    failures++;
                } else {
                    // A login may have left another between the look and the end of the mark.
                    inTransaction(realmId, id, factory, NewDeviceMails::markAgain);
                }
            } catch (ModelException conflict) {
                LOG.debug("Somebody else changed the user; the rest follows in the next run", conflict);
            }
        }
    }

    private static Outcome inTransaction(String realmId, String user, KeycloakSessionFactory factory, Step step) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            UserModel found = session.users().getUserById(realm, user);
            return found == null ? Outcome.NOTHING_DUE : step.in(session, realm, found);
        });
    }

    private static Outcome sendOne(KeycloakSession session, RealmModel realm, UserModel user) {
        Optional<CredentialModel> next = due(user);
        if (next.isEmpty()) {
            user.removeAttribute(NewDevice.MARK);
            return Outcome.NOTHING_DUE;
        }
        CredentialModel device = next.get();
        NewDevice mail = NewDevice.leftWith(device).orElseThrow();
        boolean ofUse = Instant.now().isBefore(mail.at().plus(OF_USE));
        try {
            if (ofUse && user.getEmail() != null && user.isEmailVerified()) {
                mail.mailTo(user, realm, session);
            }
        } catch (EmailException e) {
            LOG.warn("A mail of a new device is sent later", e);
            return Outcome.NOT_TAKEN;
        }
        device.setCredentialData("{}");
        user.credentialManager().updateStoredCredential(device);
        return Outcome.SENT;
    }

    private static Outcome markAgain(KeycloakSession session, RealmModel realm, UserModel user) {
        if (due(user).isPresent()) {
            user.setSingleAttribute(NewDevice.MARK, NewDevice.DUE);
        }
        return Outcome.NOTHING_DUE;
    }

    private static Optional<CredentialModel> due(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(KnownDevices.TYPE)
                .filter(device -> NewDevice.leftWith(device).isPresent())
                .findFirst();
    }

    private interface Step {

        Outcome in(KeycloakSession session, RealmModel realm, UserModel user);
    }

    private enum Outcome {
        SENT,
        NOTHING_DUE,
        /** The mail server did not take it. */
        NOT_TAKEN
    }
}
