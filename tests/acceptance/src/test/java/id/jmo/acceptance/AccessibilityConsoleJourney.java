package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every screen that the console's navigation leads to, with the colours of a real browser, looked at by axe. */
@Journey
@Tag("browser")
class AccessibilityConsoleJourney {

    /** Whose navigation together leads to every screen. */
    private static final List<String> LOGINS = List.of("officer1", "complaints1", "operator1", "editor1");

    private static final String LINKS =
            "[...document.querySelectorAll('nav a[href]')].map((link) => link.getAttribute('href'))";

    @Test
    void every_screen_of_the_navigation_is_accessible_in_both_languages_light_and_dark(World world) {
        Set<Object> seen = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (String login : LOGINS) {
            try (Browser browser = Browser.atDesk()) {
                BrowserLogin.ofStaff(browser, world, login, "/console");
                browser.await("document.querySelectorAll('nav a[href]').length > 1");
                List<?> fresh = ((List<?>) browser.evaluate(LINKS))
                        .stream().filter(seen::add).toList();
                found.addAll(lookAt(browser, fresh, "id"));
                browser.press("English: ganti bahasa");
                found.addAll(lookAt(browser, fresh, "en"));
            }
        }
        assertThat(seen).as("screens of the navigation").hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }

    private static List<String> lookAt(Browser browser, List<?> screens, String language) {
        Axe axe = new Axe(browser, Browser.DESK_WIDTH);
        List<String> found = new ArrayList<>();
        for (Object screen : screens) {
            String link = "nav a[href=\"" + screen + "\"]";
            boolean isThere = (boolean)
                    browser.evaluate("document.querySelector('" + link + "').getAttribute('aria-current') === 'page'");
            String before = (String) browser.evaluate("document.title");
            browser.click(link);
            // The title changes when the screen has taken the place of the one before, which the address does earlier.
            browser.await(isThere ? "true" : "document.title !== '" + before + "'");
            found.addAll(axe.look(language + " " + screen));
        }
        return found;
    }
}
