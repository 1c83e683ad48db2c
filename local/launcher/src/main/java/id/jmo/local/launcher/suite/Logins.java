package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.operator.client.LoginSession;
import id.jmo.operator.client.Totp;
import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;

/** Logins at the suite's Keycloak, as the apps do them. */
public final class Logins {

    /** All come from one device, as those of a member from a phone: none of them is one of a new device. */
    private final Login.Device device = new Login.Device("");

    private final URI issuer;
    private final Supplier<KeycloakAdmin> administrator;

    Logins(URI issuer, Supplier<KeycloakAdmin> administrator) {
        this.issuer = issuer;
        this.administrator = administrator;
    }

    /** Access token of a person, by the login page and an authorization code with PKCE, as the app gets it. */
    public String tokenOf(String login, String password) {
        return logIn(login, password).accessToken();
    }

    /** Access token of the sample logins, who share one password. */
    public String tokenOf(String sampleLogin) {
        return tokenOf(sampleLogin, SampleLogins.PASSWORD);
    }

    /** A session of one of the sample logins. */
    public LoginSession logIn(String sampleLogin) {
        return logIn(sampleLogin, SampleLogins.PASSWORD);
    }

    /** With an e-mail address, or the name of a login. */
    public LoginSession logIn(String login, String password) {
        Login realm = new Login(issuer, device);
        return SampleLogins.STAFF.contains(login)
                ? realm.beginAsStaff(login, password, () -> Totp.code(SampleLogins.SECOND_FACTOR, Instant.now()))
                : realm.begin(login, password);
    }

    /** @throws CommandFailure if the session is over */
    public LoginSession renewed(LoginSession session) {
        return new Login(issuer, device).renew(session);
    }

    /** Access token of the client that loads samples; roles claims-officer and operator. Good for five minutes. */
    public String seedToken() {
        return Login.ofClient(issuer, SampleLogins.CLIENT, SampleLogins.CLIENT_SECRET);
    }

    /** Gives a member a login with the password of the samples. */
    public void createMemberLogin(String login, String fullName, String memberId) {
        administrator.get().createMember(login, fullName, memberId, SampleLogins.PASSWORD);
    }
}
