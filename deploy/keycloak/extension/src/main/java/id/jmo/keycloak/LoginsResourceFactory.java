package id.jmo.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Puts {@link LoginsResource} below {@code /admin/realms/<realm>/logins}. */
public final class LoginsResourceFactory
        implements AdminRealmResourceProviderFactory,
                SimpleFactory<AdminRealmResourceProvider>,
                AdminRealmResourceProvider {

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator caller, AdminEventBuilder events) {
        return new LoginsResource(session, realm, caller);
    }

    @Override
    public String getId() {
        return "logins";
    }

    @Override
    public void close() {}
}
