package id.jmo.keycloak;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.DefaultBruteForceProtector;

/**
 * Locks out whoever guesses, not the member whose account it is: failures count by account and {@link Network} together,
 * with the realm's own settings. A stranger who guesses wrongly locks the account for the stranger's network only.
 *
 * <p>Guesses from many networks together are limited too, by {@link #FAILURES_OF_AN_ACCOUNT}.
 *
 * <p>Unlike Keycloak's own it takes several logins of one user at once; it counts each failure before it is answered.
 */
final class NetworkBruteForceProtector extends DefaultBruteForceProtector {

    /**
     * So many wrong passwords from anywhere within the realm's {@code maxDeltaTimeSeconds} let the account rest for
     * {@code waitIncrementSeconds}, and each further one again. One network alone does not get as far.
     */
    static final int FAILURES_OF_AN_ACCOUNT = 100;

    private static final String SEPARATOR = "@";

    NetworkBruteForceProtector(KeycloakSessionFactory factory) {
        super(factory);
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        return super.isTemporarilyDisabled(session, realm, user)
                || rests(getUserFailureModel(
                        session, realm, key(user.getId(), session.getContext().getConnection())));
    }

    private static boolean rests(@Nullable UserLoginFailureModel failures) {
        return failures != null && Time.currentTime() < failures.getFailedLoginNotBefore();
    }

    @Override
    protected void processLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            boolean success,
            Set<String> categories) {
        String guesser = key(user.getId(), connection);
        if (success) {
            inTransaction(realm, (session, own) -> success(session, own, guesser, categories));
        } else {
            inTransaction(realm, (session, own) -> {
                failure(session, own, guesser, connection.getRemoteHost(), Time.currentTimeMillis(), categories);
                countFor(session, own, user.getId());
            });
        }
    }

    private void countFor(KeycloakSession session, RealmModel realm, String userId) {
        UserLoginFailureModel known = getUserFailureModel(session, realm, userId);
        UserLoginFailureModel account =
                known == null ? session.loginFailures().addUserLoginFailure(realm, userId) : known;
        long now = Time.currentTimeMillis();
        // Of the account the time of the first failure of a window is kept, not that of the last.
        if (now - account.getLastFailure() > realm.getMaxDeltaTimeSeconds() * 1000L) {
            account.clearFailures();
            account.setLastFailure(now);
        }
        account.incrementFailures();
        if (account.getNumFailures() >= FAILURES_OF_AN_ACCOUNT) {
            account.setFailedLoginNotBefore(Time.currentTime() + realm.getWaitIncrementSeconds());
        }
    }

    /** The failures are kept under more than the user's id; events name the user. */
    @Override
    protected void sendEvent(
            KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
        new EventBuilder(realm, session)
                .ipAddress(failures.getLastIPFailure())
                .event(type)
                .detail("reason", "brute_force_attack detected")
                .detail("num_failures", String.valueOf(failures.getNumFailures()))
                .user(failures.getUserId().split(SEPARATOR, 2)[0])
                .success();
    }

    private void inTransaction(RealmModel realm, Count count) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            RealmModel own = session.realms().getRealm(realm.getId());
            session.getContext().setRealm(own);
            count.in(session, own);
        });
    }

    private static String key(String userId, @Nullable ClientConnection connection) {
        return userId + SEPARATOR + Network.of(connection == null ? null : connection.getRemoteHost());
    }

    private interface Count {

        void in(KeycloakSession session, RealmModel realm);
    }
}
