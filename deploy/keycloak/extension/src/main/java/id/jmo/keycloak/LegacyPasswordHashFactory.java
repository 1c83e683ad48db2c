package id.jmo.keycloak;

import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

abstract class LegacyPasswordHashFactory implements PasswordHashProviderFactory {

    private final LegacyHash hash;

    LegacyPasswordHashFactory(LegacyHash hash) {
        this.hash = hash;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new LegacyPasswordHashProvider(hash);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return hash.algorithm();
    }
}
