package id.jmo.keycloak;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;

/** Takes the place of Keycloak's own protector by its order. */
public final class NetworkBruteForceProtectorFactory implements BruteForceProtectorFactory {

    private @Nullable BruteForceProtector protector;

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return Objects.requireNonNull(protector);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        protector = new NetworkBruteForceProtector(factory);
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "jmo-by-network";
    }

    @Override
    public int order() {
        return 1;
    }
}
