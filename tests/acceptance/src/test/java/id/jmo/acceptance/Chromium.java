package id.jmo.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program {@code chromium}, or what the environment variable {@code CHROMIUM} names. It starts slowly, and a context of it has all
 * that is one's own: one serves all journeys of a thread, one behind the other.
 */
final class Chromium {

    /** Serves one thread only, and ends with this process. */
    private static final ThreadLocal<Playwright> DRIVER = ThreadLocal.withInitial(() ->
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));

    private static final ThreadLocal<Browser> SHARED = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    static Browser shared() {
        return SHARED.get();
    }

    /** One of its own, to be closed by whoever needs what the shared one does not do. */
    static Browser start(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        arguments.addAll(List.of(further));
        return DRIVER.get()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(arguments));
    }
}
