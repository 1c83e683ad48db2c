package id.jmo.keycloak;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * What Keycloak's own Admin API does not give of one user: the devices of the sessions, and the user's activities without
 * the right to read everybody's events. Who may view the user may read both.
 */
public final class LoginsResource {

    private static final int MOST = 200;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator caller;

    LoginsResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
    }

    /**
     * @param start in milliseconds, as {@code lastAccess}
     * @param device null if Keycloak knows nothing of it
     */
    public record Session(
            String id,
            long start,
            long lastAccess,
            @Nullable String ipAddress,
            List<String> clients,
            @Nullable Device device) {

        static Session of(UserSessionModel session) {
            return new Session(
                    session.getId(),
                    session.getStarted() * 1000L,
                    session.getLastSessionRefresh() * 1000L,
                    session.getIpAddress(),
                    session.getAuthenticatedClientSessions().values().stream()
                            .map(AuthenticatedClientSessionModel::getClient)
                            .map(client -> client.getClientId())
                            .sorted()
                            .toList(),
                    Optional.ofNullable(DeviceActivityManager.getCurrentDevice(session))
                            .flatMap(Device::of)
                            .orElse(null));
        }
    }

    /**
     * @param time in milliseconds
     * @param credential what was changed or removed, such as {@code password}
     */
    public record Activity(
            String id,
            long time,
            String type,
            @Nullable String ipAddress,
            @Nullable String credential,
            @Nullable Device device) {

        static Activity of(Event event) {
            Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
            return new Activity(
                    event.getId(),
                    event.getTime(),
                    event.getType().name(),
                    event.getIpAddress(),
                    details.get("credential_type"),
                    Device.of(event).orElse(null));
        }
    }

    @GET
    @Path("{user}/sessions")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Session> sessions(@PathParam("user") String id) {
        return session.sessions()
                .getUserSessionsStream(realm, viewed(id))
                .map(Session::of)
                .toList();
    }

    /**
     * @param until milliseconds: only what happened then or before
     * @param max 1 to {@value #MOST}
     * @return the latest first
     */
    @GET
    @Path("{user}/activities")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Activity> activities(
            @PathParam("user") String id,
            @QueryParam("until") @DefaultValue("" + Long.MAX_VALUE) long until,
            @QueryParam("max") @DefaultValue("50") int max) {
        UserModel user = viewed(id);
        return session.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(realm.getId())
                .user(user.getId())
                .type(DeviceEventStore.ACTIVITIES.toArray(EventType[]::new))
                .toDate(until)
                .orderByDescTime()
                .maxResults(Math.clamp(max, 1, MOST))
                .getResultStream()
                .map(Activity::of)
                .toList();
    }

    private UserModel viewed(String id) {
        UserModel user = session.users().getUserById(realm, id);
        if (user == null) {
            caller.users().requireView();
            throw new NotFoundException();
        }
        caller.users().requireView(user);
        return user;
    }
}
