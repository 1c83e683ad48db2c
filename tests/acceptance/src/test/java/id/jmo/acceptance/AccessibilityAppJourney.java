package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every screen that the member app's menu leads to, with the colours of a real browser, looked at by axe. */
@Journey
@Tag("browser")
class AccessibilityAppJourney {

    private static final long BALANCE = 9_600_000;

    private static final String MENU = "/menu";

    private static final String LINKS_OF_MENU =
            "[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'))";

    @Test
    void every_screen_of_the_menu_is_accessible_in_both_languages_light_and_dark(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceTheFactsHaveArrived(BALANCE);
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            Axe axe = new Axe(browser, Browser.WIDTH);
            browser.open(world.suite().gatewayUri().toString());
            browser.awaitText("Jaminan hari tua Anda");
            found.addAll(axe.look("welcome"));
            browser.press("Masuk");
            BrowserLogin.fillIn(browser, person.login(), SampleLogins.PASSWORD);
            browser.awaitText("Layanan cepat");

            for (String language : List.of("id", "en")) {
                found.addAll(axe.look(language + " /"));
                browser.follow(MENU);
                browser.awaitText(language.equals("id") ? "Tabungan dan iuran" : "Savings and contributions");
                String menu = titleOf(browser);
                List<?> screens = (List<?>) browser.evaluate(LINKS_OF_MENU);
                assertThat(screens).as("functions in the menu").hasSizeGreaterThan(5);
                found.addAll(axe.look(language + " " + MENU));
                for (Object screen : screens) {
                    browser.follow((String) screen);
                    browser.await("document.title !== '" + menu + "'");
                    found.addAll(axe.look(language + " " + screen));
                    browser.follow(MENU);
                    browser.await("document.title === '" + menu + "'");
                }
                browser.press(
                        language.equals("id") ? "English: ganti bahasa" : "Bahasa Indonesia: change the language");
                browser.follow("/");
            }
        }
        assertThat(found).isEmpty();
    }

    /** It changes when another screen has taken the place of the one before, which the address does earlier. */
    private static String titleOf(Browser browser) {
        return (String) browser.evaluate("document.title");
    }
}
