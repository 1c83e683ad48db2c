package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every screen that the member app's menu leads to, with the colours of a real browser, looked at by axe. */
@Journey
@Tag("browser")
class AccessibilityAppJourney {

    private static final long BALANCE = 9_600_000;

    /** Comes with the packages of the web apps, which the build installs. */
    private static final Path AXE = Path.of("..", "..", "web", "node_modules", "axe-core", "axe.min.js");

    private static final String MENU = "/menu";

    private static final String LINKS_OF_MENU =
            "[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'))";

    /** Nothing is loading, and nothing on its way from one colour to another. */
    private static final String SETTLED = """
            (() => document.querySelector('main h1') !== null
              && document.querySelector('main [role=progressbar]:not([aria-valuenow]), main .MuiSkeleton-root') === null
              && document.getAnimations().every((each) => !(each instanceof CSSTransition)))()
            """;

    private static final String VIOLATIONS = """
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
              violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')))
            """;

    @Test
    void every_screen_of_the_menu_is_accessible_in_both_languages_light_and_dark(World world) throws IOException {
        var person = world.newMember().withBalance(BALANCE).join();
        world.app(person).onceTheFactsHaveArrived(BALANCE);
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            browser.open(world.suite().gatewayUri().toString());
            browser.awaitText("Jaminan hari tua Anda");
            browser.evaluate(Files.readString(AXE));
            found.addAll(look(browser, "welcome"));
            browser.press("Masuk");
            BrowserLogin.fillIn(browser, person.login(), SampleLogins.PASSWORD);
            browser.awaitText("Layanan cepat");
            browser.evaluate(Files.readString(AXE));

            for (String language : List.of("id", "en")) {
                found.addAll(look(browser, language + " /"));
                browser.follow(MENU);
                browser.awaitText(language.equals("id") ? "Tabungan dan iuran" : "Savings and contributions");
                String menu = titleOf(browser);
                List<?> screens = (List<?>) browser.evaluate(LINKS_OF_MENU);
                assertThat(screens).as("functions in the menu").hasSizeGreaterThan(5);
                found.addAll(look(browser, language + " " + MENU));
                for (Object screen : screens) {
                    browser.follow((String) screen);
                    browser.await("document.title !== '" + menu + "'");
                    found.addAll(look(browser, language + " " + screen));
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

    /** What axe finds on the screen, and a screen that is wider than the phone. */
    private static List<String> look(Browser browser, String screen) {
        List<String> found = new ArrayList<>();
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.await(SETTLED);
            for (Object violation : (List<?>) browser.evaluate(VIOLATIONS)) {
                found.add("%s (%s): %s".formatted(screen, dark ? "dark" : "light", violation));
            }
        }
        if (browser.width() > Browser.WIDTH) {
            found.add("%s: %d pixels wide".formatted(screen, browser.width()));
        }
        return found;
    }
}
