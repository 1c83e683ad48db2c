package id.jmo.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone's browser: headless Chromium with a screen of 360 pixels, driven by its own DevTools protocol. It begins without
 * cookies. The program is {@code chromium}, or what the environment variable {@code CHROMIUM} names.
 */
final class Browser implements AutoCloseable {

    static final int WIDTH = 360;

    private static final int HEIGHT = 740;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path profile;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Page page;

    private Browser(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
        this.page = new Page(http, pageAddress());
    }

    static Browser start() {
        try {
            Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
            Process process = new ProcessBuilder(
                            System.getenv().getOrDefault("CHROMIUM", "chromium"),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--user-data-dir=" + profile,
                            "--remote-debugging-port=0",
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output.log").toFile())
                    .start();
            Browser browser = new Browser(profile, process);
            browser.page.call("Page.enable", Map.of());
            browser.page.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", true));
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String address) {
        page.call("Page.navigate", Map.of("url", address));
    }

    /** Waits until the page has it. */
    void fill(String selector, String value) {
        awaitOn(selector);
        evaluate("document.querySelector(%s).value = %s".formatted(quoted(selector), quoted(value)));
    }

    /** Waits until the page has it. */
    void click(String selector) {
        awaitOn(selector);
        evaluate("document.querySelector(%s).click()".formatted(quoted(selector)));
    }

    void awaitOn(String selector) {
        awaiting()
                .until(() -> evaluate("document.readyState === 'complete' && !!document.querySelector(%s)"
                                .formatted(quoted(selector)))
                        .asBoolean(false));
    }

    String awaitText(String expected) {
        return awaiting().until(this::text, text -> text.contains(expected));
    }

    String text() {
        return evaluate("document.body ? document.body.innerText : ''").asString("");
    }

    String language() {
        return evaluate("document.documentElement.lang").asString("");
    }

    /** How wide the page is; more than {@link #WIDTH} needs scrolling sideways. */
    int width() {
        return evaluate("document.documentElement.scrollWidth").asInt();
    }

    /** The last address, although nobody may listen there. */
    String address() {
        JsonNode history = page.call("Page.getNavigationHistory", Map.of());
        return history.path("entries")
                .path(history.path("currentIndex").asInt())
                .path("url")
                .asString("");
    }

    String awaitAddress(String start) {
        return awaiting().until(this::address, address -> address.startsWith(start));
    }

    /** While one page gives way to the next there is none to ask. */
    private static ConditionFactory awaiting() {
        return await().atMost(TIMEOUT).ignoreException(NoPage.class);
    }

    void forgetCookies() {
        page.call("Network.clearBrowserCookies", Map.of());
    }

    /** The phone's screen lock, which confirms everything, and names a passkey as the page proposes. */
    void addScreenLock() {
        page.call("WebAuthn.enable", Map.of());
        page.call(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol", "ctap2",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "isUserVerified", true,
                                "automaticPresenceSimulation", true)));
        page.call(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "window.prompt = (question, proposal) => proposal || 'Passkey'"));
    }

    /** What the test saw, among the files that Maven builds. */
    void screenshot(String name) {
        byte[] png = Base64.getDecoder()
                .decode(page.call("Page.captureScreenshot", Map.of())
                        .path("data")
                        .asString());
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode evaluate(String script) {
        return page.call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true))
                .path("result")
                .path("value");
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private URI pageAddress() {
        List<String> lines = await().atMost(TIMEOUT)
                .until(() -> lines(profile.resolve("DevToolsActivePort")), found -> found.size() > 1);
        URI list = URI.create("http://127.0.0.1:" + lines.getFirst() + "/json/list");
        JsonNode opened = await().atMost(TIMEOUT)
                .until(
                        () -> JSON.readTree(
                                        http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                                                .body())
                                .valueStream()
                                .filter(each -> each.path("type").asString().equals("page"))
                                .findFirst()
                                .orElse(JSON.nullNode()),
                        each -> !each.isNull());
        return URI.create(opened.path("webSocketDebuggerUrl").asString());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }

    private static final class NoPage extends IllegalStateException {

        NoPage(String message) {
            super(message);
        }
    }

    /** The protocol's commands to one page, and their answers. */
    private static final class Page implements WebSocket.Listener {

        private final WebSocket socket;
        private final AtomicInteger lastCall = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
        private final StringBuilder received = new StringBuilder();

        Page(HttpClient http, URI address) {
            this.socket = http.newWebSocketBuilder().buildAsync(address, this).join();
        }

        JsonNode call(String method, Map<String, Object> parameters) {
            int call = lastCall.incrementAndGet();
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            open.put(call, answer);
            socket.sendText(JSON.writeValueAsString(Map.of("id", call, "method", method, "params", parameters)), true)
                    .join();
            JsonNode message =
                    answer.orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
            if (message.has("error")) {
                throw new NoPage(method + ": " + message.path("error"));
            }
            return message.path("result");
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            received.append(part);
            if (last) {
                JsonNode message = JSON.readTree(received.toString());
                received.setLength(0);
                CompletableFuture<JsonNode> answer =
                        open.remove(message.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
