package id.jmo.acceptance;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.Totp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Instant;

/** How people come into the apps. */
final class BrowserLogin {

    private BrowserLogin() {}

    /** A member, from the app's first screen to their own. */
    static void ofMember(Browser browser, World world, Person person) {
        browser.open(world.suite().gatewayUri().toString());
        browser.awaitText("Jaminan hari tua Anda");
        browser.see("welcome");
        browser.press("Masuk");
        fillIn(browser, person.login(), SampleLogins.PASSWORD);
        browser.awaitText("Layanan cepat");
    }

    /**
     * Somebody who works here, with the code of their authenticator.
     *
     * @param path of the console, to which the login leads back
     */
    static void ofStaff(Browser browser, World world, String login, String path) {
        browser.open(world.suite().gatewayUri() + path);
        browser.press("Masuk");
        fillIn(browser, login, SampleLogins.PASSWORD);
        browser.fill("#otp", Totp.code(SampleLogins.SECOND_FACTOR, Instant.now()));
        browser.click("#kc-login");
    }

    /** The login's own page, from which it goes on. */
    static void fillIn(Browser browser, String login, String password) {
        browser.fill("#kc-form-login #username", login);
        browser.fill("#kc-form-login #password", password);
        browser.click("#kc-login");
    }
}
