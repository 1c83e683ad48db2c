package id.jmo.acceptance;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.Totp;
import id.jmo.world.World;
import java.time.Instant;

/** How those who work here come into the console: with the code of their authenticator. */
final class ConsoleLogin {

    private ConsoleLogin() {}

    /** @param path of the console, to which the login leads back */
    static void logIn(Browser browser, World world, String login, String path) {
        browser.open(world.suite().gatewayUri() + path);
        browser.press("Masuk");
        browser.fill("#kc-form-login #username", login);
        browser.fill("#kc-form-login #password", SampleLogins.PASSWORD);
        browser.click("#kc-login");
        browser.fill("#otp", Totp.code(SampleLogins.SECOND_FACTOR, Instant.now()));
        browser.click("#kc-login");
    }
}
