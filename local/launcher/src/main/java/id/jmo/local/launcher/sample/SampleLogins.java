package id.jmo.local.launcher.sample;

/** The logins of the sample, as local/keycloak/users.json has them. */
public final class SampleLogins {

    /** Of all people of the sample. */
    public static final String PASSWORD = "jmo-sample-1";

    public static final String OPERATOR = "operator1";

    /** The client that loads samples; roles claims-officer and operator. */
    public static final String CLIENT = "jmo-seed";

    public static final String CLIENT_SECRET = "jmo-seed-local-only";

    private SampleLogins() {}
}
