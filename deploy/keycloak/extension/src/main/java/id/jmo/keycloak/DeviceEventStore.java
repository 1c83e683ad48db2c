package id.jmo.keycloak;

import java.util.EnumSet;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventQuery;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AdminEventQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keycloak's own event store, with the device added to what members read in their activities. */
final class DeviceEventStore implements EventStoreProvider {

    /** What a member did to log in, or somebody else tried. */
    static final Set<EventType> ACTIVITIES = EnumSet.of(
            EventType.LOGIN, EventType.LOGIN_ERROR, EventType.UPDATE_CREDENTIAL, EventType.REMOVE_CREDENTIAL);

    private final KeycloakSession session;
    private final EventStoreProvider store;

    DeviceEventStore(KeycloakSession session, EventStoreProvider store) {
        this.session = session;
        this.store = store;
    }

    @Override
    public void onEvent(Event event) {
        if (ACTIVITIES.contains(event.getType())) {
            Device.current(session).ifPresent(device -> device.describe(event));
        }
        store.onEvent(event);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        store.onEvent(event, includeRepresentation);
    }

    @Override
    public EventQuery createQuery() {
        return store.createQuery();
    }

    @Override
    public AdminEventQuery createAdminQuery() {
        return store.createAdminQuery();
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    public void clear(RealmModel realm) {
        store.clear(realm);
    }

    @Override
    public void clear(RealmModel realm, long olderThan) {
        store.clear(realm, olderThan);
    }

    @Override
    public void clearExpiredEvents() {
        store.clearExpiredEvents();
    }

    @Override
    public void clearAdmin() {
        store.clearAdmin();
    }

    @Override
    public void clearAdmin(RealmModel realm) {
        store.clearAdmin(realm);
    }

    @Override
    public void clearAdmin(RealmModel realm, long olderThan) {
        store.clearAdmin(realm, olderThan);
    }

    @Override
    public void close() {}
}
