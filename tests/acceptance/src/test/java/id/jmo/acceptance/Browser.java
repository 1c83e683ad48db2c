package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.jmo.local.camera.SampleCamera;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A phone's browser: headless {@link Chromium} with a screen of 360 pixels, without cookies at the beginning.
 */
final class Browser implements AutoCloseable {

    static final int WIDTH = 360;

    /** Of a desk's screen: the narrowest that the console is made for. */
    static final int DESK_WIDTH = 1280;

    /** What the browser of a phone with Android says of itself. */
    static final String PHONE = "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/126.0.0.0 Mobile Safari/537.36";

    /** Where the app waits for the code of a login; the browser plays it. */
    static final String APP = "http://localhost/callback";

    private static final int HEIGHT = 740;
    private static final int DESK_HEIGHT = 900;
    private static final double TIMEOUT_MS = 30_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final BrowserContext context;
    private final Page page;
    private final Runnable end;
    private final List<String> violations = new ArrayList<>();

    /** @param end of what nobody else uses */
    private Browser(BrowserContext context, Runnable end) {
        this.context = context;
        this.end = end;
        context.setDefaultTimeout(TIMEOUT_MS);
        context.route(
                address -> address.startsWith(APP),
                route -> route.fulfill(new Route.FulfillOptions().setBody("The app goes on.")));
        this.page = newPage();
    }

    /** Another tab of the same browser. */
    private Browser(Browser first) {
        this.context = first.context;
        this.end = first.end;
        this.page = newPage();
    }

    private Page newPage() {
        Page tab = context.newPage();
        tab.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        return tab;
    }

    static Browser start() {
        return started(phone());
    }

    /** The browser of somebody who works at a desk. */
    static Browser atDesk() {
        return started(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(DESK_WIDTH, DESK_HEIGHT));
    }

    private static Browser started(com.microsoft.playwright.Browser.NewContextOptions screen) {
        BrowserContext context = Chromium.shared().newContext(screen);
        return new Browser(context, context::close);
    }

    private static com.microsoft.playwright.Browser.NewContextOptions phone() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setIsMobile(true);
    }

    /** Reaches the gateway over a line that a test can break. */
    static Browser start(Line line, URI gateway) {
        com.microsoft.playwright.Browser own = Chromium.start(
                "--host-resolver-rules=MAP %s 127.0.0.1:%d".formatted(gateway.getAuthority(), line.port()));
        return new Browser(own.newContext(phone()), own::close);
    }

    /** Ends with the browser that it is a tab of. */
    Browser anotherTab() {
        return new Browser(this);
    }

    void back() {
        page.goBack();
    }

    /** What an element carries in an attribute. */
    String attribute(String selector, String name) {
        return page.locator(selector).getAttribute(name);
    }

    void open(String address) {
        page.navigate(address);
    }

    /** Waits until the page has it. */
    void fill(String selector, String value) {
        page.fill(selector, value);
    }

    /** Waits until the page has it, and its scripts have run: some give a button its effect. */
    void click(String selector) {
        page.waitForLoadState();
        page.click(selector);
    }

    void awaitText(String expected) {
        shown(expected, () -> awaitLooking(() -> text().contains(expected)));
    }

    /** Something to press, by what it says: a button or a link. */
    void press(String name) {
        shown(name, control(name)::click);
    }

    /** What leads to Keycloak and straight back; the app shows how it ends before it has been left. */
    void pressAndComeBack(String name) {
        String app = URI.create(page.url()).resolve("/").toString();
        AtomicBoolean isBack = new AtomicBoolean();
        Consumer<Page> loaded = shown -> isBack.set(shown.url().startsWith(app));
        page.onLoad(loaded);
        press(name);
        page.waitForCondition(isBack::get);
        page.offLoad(loaded);
    }

    /** As an impatient thumb does. */
    void pressTwice(String name) {
        shown(name, control(name)::dblclick);
    }

    /** What does not come fails with what is there instead, in words and as a picture. */
    private void shown(String expected, Runnable step) {
        try {
            step.run();
        } catch (TimeoutError late) {
            screenshot("missing-" + expected.replaceAll("[^A-Za-z0-9]+", "-"));
            throw new AssertionError(
                    "The page at %s has no \"%s\", but:%n%s".formatted(address(), expected, text()), late);
        }
    }

    private Locator control(String name) {
        Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(name).setExact(true);
        return page.getByRole(AriaRole.BUTTON, named).or(page.getByRole(AriaRole.LINK, named));
    }

    void tick() {
        page.getByRole(AriaRole.CHECKBOX).check();
    }

    /** One of a few, by the beginning of what it says. */
    void pick(String label) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label))
                .check();
    }

    /** Opens a list by its label and chooses from it. */
    void choose(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    void type(String label, String value) {
        page.getByLabel(label).fill(value);
    }

    /** A part of the page by its heading, for what is called the same in several. */
    Panel panel(String heading) {
        return new Panel(page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true)));
    }

    /** What is typed, ticked and pressed in it. */
    final class Panel {

        private final Locator region;

        private Panel(Locator region) {
            this.region = region;
        }

        void type(String label, String value) {
            region.getByLabel(label).fill(value);
        }

        void tick(String label) {
            region.getByRole(
                            AriaRole.CHECKBOX,
                            new Locator.GetByRoleOptions().setName(label).setExact(true))
                    .check();
        }

        void press(String name) {
            shown(
                    name,
                    region.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(name).setExact(true))::click);
        }
    }

    /** Presses a key where the focus is. */
    void key(String key) {
        page.keyboard().press(key);
    }

    /** Waits until the page shows a picture of that name, whole. */
    void awaitPicture(String name) {
        Locator picture = page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(name).setExact(true));
        awaitLooking(() -> picture.count() == 1 && (boolean) picture.evaluate("each => each.naturalWidth > 0"));
    }

    /** Chooses a file as the page's only field for files takes it. */
    void attach(String name, String type, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    void reload() {
        page.reload();
    }

    String address() {
        return page.url();
    }

    /** The colours that the phone prefers. */
    void dark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** What a script says of the page; a promise is awaited. */
    Object evaluate(String script) {
        return page.evaluate(script);
    }

    /** Until a script says true. */
    void await(String script) {
        awaitLooking(() -> Boolean.TRUE.equals(page.evaluate(script)));
    }

    /** A page that is asked without a break has little time for what it is asked about. */
    private void awaitLooking(BooleanSupplier condition) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        page.waitForCondition(() -> {
            long now = System.nanoTime();
            if (now - next.get() < 0) {
                return false;
            }
            boolean holds = condition.getAsBoolean();
            next.set(System.nanoTime() + BETWEEN_LOOKS.toNanos());
            return holds;
        });
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Presses a link, by its address as it stands in the page. */
    void follow(String href) {
        page.locator("a[href='" + href + "']").first().click();
    }

    /** All that the page has written where it survives. */
    String stored() {
        return (String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
    }

    /** What the page has tried and its content security policy has forbidden. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /**
     * Puts a person before the camera, who does what the page asks for: whenever it names another step, the camera shows the picture
     * of it. Like that of every camera, no two of its pictures are the same.
     *
     * @param picture JPEG of a step, such as {@code TURN_LEFT}
     */
    void playCamera(Function<String, byte[]> picture) {
        context.exposeFunction(
                "pictureOf",
                arguments -> Base64.getEncoder().encodeToString(picture.apply(String.valueOf(arguments[0]))));
        context.addInitScript(SampleCamera.script());
    }

    String language() {
        return page.locator("html").getAttribute("lang");
    }

    /** How wide the page is; more than {@link #WIDTH} needs scrolling sideways. */
    int width() {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /** The address that Keycloak sends the browser back to. */
    String awaitApp() {
        page.waitForURL(address -> address.startsWith(APP));
        return page.url();
    }

    /** Between this browser and the suite. */
    Connection connection() {
        return new Connection(context, page);
    }

    void forgetCookies() {
        context.clearCookies();
    }

    /** The phone's screen lock, which confirms everything, and names a passkey as the page proposes. */
    void addScreenLock() {
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject lock = new JsonObject();
        lock.addProperty("protocol", "ctap2");
        lock.addProperty("transport", "internal");
        List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")
                .forEach(able -> lock.addProperty(able, true));
        JsonObject parameters = new JsonObject();
        parameters.add("options", lock);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
        page.onDialog(Browser::acceptAsProposed);
    }

    private static void acceptAsProposed(Dialog dialog) {
        dialog.accept(dialog.defaultValue());
    }

    /** Keeps a picture of the screen, which must fit the device. */
    void see(String screen) {
        boolean phone = screenWidth() == WIDTH;
        screenshot((phone ? "app-" : "console-") + screen);
        assertThat(width()).as("width of %s", screen).isEqualTo(screenWidth());
    }

    private int screenWidth() {
        return page.viewportSize().width;
    }

    /** What the test saw, among the files that Maven builds. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        end.run();
    }
}
