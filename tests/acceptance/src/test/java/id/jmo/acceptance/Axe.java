package id.jmo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a screen for what keeps people from using it (WCAG 2.2 AA), with the colours of a real browser, light and dark. */
final class Axe {

    /** Comes with the packages of the web apps, which the build installs. */
    private static final Path SCRIPT = Path.of("..", "..", "web", "node_modules", "axe-core", "axe.min.js");

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

    private final Browser browser;
    private final int width;

    /** @param width that no screen may exceed, in pixels */
    Axe(Browser browser, int width) {
        this.browser = browser;
        this.width = width;
    }

    /** What it finds on the screen, by the screen's name, and whether the screen is too wide. */
    List<String> look(String screen) {
        if (Boolean.FALSE.equals(browser.evaluate("'axe' in window"))) {
            browser.evaluate(script());
        }
        List<String> found = new ArrayList<>();
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.await(SETTLED);
            for (Object violation : (List<?>) browser.evaluate(VIOLATIONS)) {
                found.add("%s (%s): %s".formatted(screen, dark ? "dark" : "light", violation));
            }
        }
        if (browser.width() > width) {
            found.add("%s: %d pixels wide".formatted(screen, browser.width()));
        }
        return found;
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
