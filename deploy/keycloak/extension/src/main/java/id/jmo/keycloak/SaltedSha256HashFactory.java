package id.jmo.keycloak;

/** For users imported with {@link LegacyHash#SALTED_SHA_256}. */
public final class SaltedSha256HashFactory extends LegacyPasswordHashFactory {

    public SaltedSha256HashFactory() {
        super(LegacyHash.SALTED_SHA_256);
    }
}
