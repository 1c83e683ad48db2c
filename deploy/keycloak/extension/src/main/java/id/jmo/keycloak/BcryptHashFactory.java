package id.jmo.keycloak;

/** For users imported with {@link LegacyHash#BCRYPT}. */
public final class BcryptHashFactory extends LegacyPasswordHashFactory {

    public BcryptHashFactory() {
        super(LegacyHash.BCRYPT);
    }
}
