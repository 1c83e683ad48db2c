package id.jmo.keycloak;

import java.time.Duration;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Listens to logins in the realms that name it, and has the mails of new devices sent by one instance at a time. */
public final class KnownDevicesFactory implements EventListenerProviderFactory, SimpleFactory<EventListenerProvider> {

    static final String ID = "jmo-known-devices";

    private static final long INTERVAL = Duration.ofSeconds(10).toMillis();

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new KnownDevices(session);
    }

    /** As soon as the store can be used. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session ->
                                session.getProvider(TimerProvider.class).scheduleTask(new NewDeviceMails(), INTERVAL));
            }
        });
    }

    @Override
    public String getId() {
        return ID;
    }
}
