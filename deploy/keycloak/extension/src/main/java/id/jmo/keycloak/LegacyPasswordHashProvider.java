package id.jmo.keycloak;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

final class LegacyPasswordHashProvider implements PasswordHashProvider {

    private final LegacyHash hash;

    LegacyPasswordHashProvider(LegacyHash hash) {
        this.hash = hash;
    }

    /** Never: what is of another algorithm than the realm's is hashed again at the login that proves it. */
    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return false;
    }

    @Override
    public PasswordCredentialModel encodedCredential(String password, int iterations) {
        throw new IllegalStateException("No new password is hashed by " + hash.algorithm());
    }

    @Override
    public boolean verify(String password, PasswordCredentialModel credential) {
        return hash.matches(password, credential.getPasswordSecretData());
    }

    @Override
    public void close() {}
}
