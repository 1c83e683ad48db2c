package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.World;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Keycloak's pages as a member sees them, on a phone. */
@Journey
@Tag("browser")
class LoginPagesJourney {

    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/action-token\\S+");

    @ParameterizedTest
    @CsvSource({"id, Masuk ke JMO, Email atau kata sandi salah", "en, Log in to JMO, Wrong email or password"})
    void a_member_logs_in_in_their_language(String language, String title, String refusal, World world) {
        String login = newLogin(world);
        try (Browser browser = Browser.start()) {
            browser.open(loginPage(world, "&ui_locales=" + language));

            browser.awaitText(title);
            browser.screenshot("login-" + language);
            assertThat(browser.language()).isEqualTo(language);
            assertThat(browser.width()).isEqualTo(Browser.WIDTH);

            BrowserLogin.fillIn(browser, login, "not-the-password");
            browser.awaitText(refusal);
            browser.screenshot("login-refused-" + language);
            assertThat(browser.width()).isEqualTo(Browser.WIDTH);

            BrowserLogin.fillIn(browser, login, SampleLogins.PASSWORD);
            assertThat(browser.awaitApp()).contains("code=");
        }
    }

    @ParameterizedTest
    @CsvSource({"id, Periksa juga folder spam", "en, Look into the spam folder too"})
    void whoever_forgot_the_password_chooses_a_new_one_by_mail(String language, String sent, World world) {
        String login = newLogin(world);
        try (Browser browser = Browser.start()) {
            browser.open(loginPage(world, "&ui_locales=" + language));
            browser.click("a[href*='reset-credentials']");
            browser.fill("#kc-reset-password-form #username", login);
            browser.screenshot("forgotten-" + language);
            assertThat(browser.width()).isEqualTo(Browser.WIDTH);
            browser.click("#kc-reset-password-form [type=submit]");
            browser.awaitText(sent);

            browser.open(linkMailedTo(world, login));
            browser.fill("#password-new", "kapal-selam-ungu-27");
            browser.fill("#password-confirm", "kapal-selam-ungu-27");
            browser.screenshot("new-password-" + language);
            browser.click("#kc-passwd-update-form [type=submit]");
            assertThat(browser.awaitApp()).contains("code=");

            assertThat(world.suite().logins().tokenOf(login, "kapal-selam-ungu-27"))
                    .isNotEmpty();
            awaitTheMailOfTheChange(world, login);
        }
    }

    @Test
    void an_unknown_address_is_answered_like_a_known_one(World world) {
        try (Browser browser = Browser.start()) {
            browser.open(loginPage(world, "&ui_locales=en"));
            browser.click("a[href*='reset-credentials']");
            browser.fill("#kc-reset-password-form #username", "nobody@sample.jmo.example");
            browser.click("#kc-reset-password-form [type=submit]");

            browser.awaitText("Look into the spam folder too");
        }
    }

    @Test
    void a_passkey_logs_in_without_a_password(World world) {
        String login = newLogin(world);
        try (Browser browser = Browser.start()) {
            browser.addScreenLock();
            browser.open(loginPage(world, "&ui_locales=en&kc_action=webauthn-register-passwordless"));
            BrowserLogin.fillIn(browser, login, SampleLogins.PASSWORD);
            browser.click("#registerWebAuthn");
            assertThat(browser.awaitApp()).contains("kc_action_status=success");
            awaitTheMailOfTheChange(world, login);

            browser.forgetCookies();
            // The browser offers the passkey by itself, and this one's screen lock confirms at once.
            browser.open(loginPage(world, "&ui_locales=en"));
            assertThat(browser.awaitApp()).contains("code=").doesNotContain("kc_action");
        }
    }

    /** As the app opens it; nobody here trades the code in, so any challenge does. */
    private static String loginPage(World world, String more) {
        return world.suite().issuerUri() + "/protocol/openid-connect/auth?client_id=jmo-app&response_type=code"
                + "&scope=openid&state=s&code_challenge_method=S256&code_challenge=" + "c".repeat(43)
                + "&redirect_uri=" + Browser.APP + more;
    }

    private static String linkMailedTo(World world, String login) {
        String mail = await().until(
                        () -> mailsTo(world, login)
                                .map(each -> each.path("text").asString(""))
                                .filter(text -> LINK.matcher(text).find())
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** In the browser's language, as this login has none of its own. */
    private static void awaitTheMailOfTheChange(World world, String login) {
        await().until(() -> mailsTo(world, login)
                .map(mail -> mail.path("subject").asString(""))
                .anyMatch(
                        Set.of("Cara masuk ke akun JMO Anda berubah", "How you log in to JMO has changed")::contains));
    }

    private static Stream<JsonNode> mailsTo(World world, String login) {
        return world.sandbox()
                .get("/mails?to=" + login + "@sample.jmo.example")
                .must(200)
                .body()
                .valueStream();
    }

    private static String newLogin(World world) {
        String login = "pages-" + UUID.randomUUID();
        world.suite()
                .logins()
                .createMemberLogin(login, "SITI AMINAH", UUID.randomUUID().toString());
        return login;
    }
}
