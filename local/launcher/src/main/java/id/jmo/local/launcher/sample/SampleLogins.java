package id.jmo.local.launcher.sample;

import java.util.Set;

/** The logins of the sample, as local/keycloak/users.json has them. */
public final class SampleLogins {

    /** Of all people of the sample. */
    public static final String PASSWORD = "jmo-sample-1";

    public static final String OPERATOR = "operator1";

    /** Those who work here: they log in with a second factor. */
    public static final Set<String> STAFF = Set.of(
            "officer1",
            "officer2",
            "officer3",
            "operator1",
            "operator2",
            "auditor1",
            "complaints1",
            "complaints2",
            "supervisor1",
            "editor1",
            "editor2");

    /** The key of the authenticator that all staff of the sample share. */
    public static final String SECOND_FACTOR = "jmo-sample-second-factor";

    /** The client that loads samples; roles claims-officer and operator. */
    public static final String CLIENT = "jmo-seed";

    public static final String CLIENT_SECRET = "jmo-seed-local-only";

    private SampleLogins() {}
}
