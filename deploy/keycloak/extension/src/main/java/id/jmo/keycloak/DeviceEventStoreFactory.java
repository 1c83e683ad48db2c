package id.jmo.keycloak;

import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own store by its order, and hands everything on to it. */
public final class DeviceEventStoreFactory implements EventStoreProviderFactory, SimpleFactory<EventStoreProvider> {

    @Override
    public EventStoreProvider create(KeycloakSession session) {
        return new DeviceEventStore(session, session.getProvider(EventStoreProvider.class, "jpa"));
    }

    @Override
    public String getId() {
        return "jmo-with-device";
    }

    @Override
    public int order() {
        return 1;
    }
}
