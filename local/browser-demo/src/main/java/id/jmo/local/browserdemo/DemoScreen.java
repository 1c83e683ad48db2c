package id.jmo.local.browserdemo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import id.jmo.local.camera.SampleCamera;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A phone's screen, which people can watch where the machine has a display, and of which pictures are kept. */
final class DemoScreen implements AutoCloseable {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final double TIMEOUT_MS = 60_000;

    /** Between two steps, so that somebody who watches can follow. */
    private static final double SLOWLY_MS = 500;

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final Path pictures;
    private final PrintStream out;
    private int seen;

    /**
     * @param chromium the program
     * @param visible whether there is a display
     * @param pictures the folder for the pictures
     */
    DemoScreen(Path chromium, boolean visible, Path pictures, PrintStream out) {
        this.pictures = pictures;
        this.out = out;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(!visible)
                        .setSlowMo(visible ? SLOWLY_MS : 0)
                        .setArgs(List.of("--no-sandbox", "--no-first-run")))
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("id-ID"));
        context.setDefaultTimeout(TIMEOUT_MS);
        this.page = context.newPage();
    }

    /** @param picture JPEG of what the person does before the camera when asked for a step */
    void playCamera(Function<String, byte[]> picture) {
        context.exposeFunction(
                "pictureOf",
                arguments -> Base64.getEncoder().encodeToString(picture.apply(String.valueOf(arguments[0]))));
        context.addInitScript(SampleCamera.script());
    }

    void open(String address) {
        page.navigate(address);
    }

    void fill(String selector, String value) {
        page.fill(selector, value);
    }

    void click(String selector) {
        page.click(selector);
    }

    /** A button or a link, by what it says. */
    void press(String name) {
        Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(name).setExact(true);
        Locator button = page.getByRole(AriaRole.BUTTON, named);
        button.or(page.getByRole(AriaRole.LINK, named)).first().click();
    }

    void type(String label, String value) {
        page.getByLabel(label).fill(value);
    }

    void choose(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    void tick() {
        page.getByRole(AriaRole.CHECKBOX).check();
    }

    /** Waits until it stands on the screen, and keeps a picture. */
    void see(String text, String name) {
        page.waitForCondition(() -> page.locator("body").innerText().contains(text));
        seen++;
        Path picture = pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", seen, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        out.printf("     ✓ %-46s %s%n", text, picture.getFileName());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
