package id.jmo.local.browserdemo;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Pause;
import id.jmo.local.launcher.sample.DemoMember;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.sample.SampleWorld;
import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.CommandLines;
import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code ./jmo demo --browser}: a new member claims in the member app, from login to money, in the machine's Chromium. */
public final class BrowserDemo {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** The portrait that plays before the camera. */
    private static final String PERSON = "eileen";

    private final Suite suite;
    private final PrintStream out;
    private final DemoMember who = DemoMember.invent();

    private BrowserDemo(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    /** Of the suite whose folder the environment variable JMO_HOME names, in the browser that CHROMIUM names. */
    public static void main(String[] arguments) {
        Path home = Path.of(required("JMO_HOME"));
        Path chromium = Path.of(required("CHROMIUM"));
        Suite suite = Suite.at(
                Options.in(home).withPortOffset(Suite.recordedOffset(home).orElse(0)));
        try {
            new BrowserDemo(suite, System.out).play(chromium, home);
        } catch (CommandFailure e) {
            CommandLines.report(e, System.err);
            System.exit(1);
        }
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: start this as ./jmo demo --browser");
        }
        return value;
    }

    private void play(Path chromium, Path home) {
        if (!suite.runs(Part.GATEWAY.name())) {
            throw new LaunchFailure("The suite is not running: ./jmo up first");
        }
        SampleWorld officer = suite.sampleWorld();
        who.register(officer, new ApiClient(suite.sandboxUri(), () -> ""));
        suite.logins().createMemberLogin(who.login(), who.name(), who.memberId().toString());
        awaitEligibility();
        boolean visible = hasDisplay();
        Path pictures = folder(home);
        out.printf(
                "A new member: %s, login %s, savings %s. %s%nPictures: %s%n%n",
                who.name(),
                who.login(),
                who.savings(),
                visible ? "Watch the browser." : "There is no display, so the browser is not shown.",
                pictures);
        try (DemoScreen screen = new DemoScreen(chromium, visible, pictures, out)) {
            screen.playCamera(step -> officer.camera().frame(PERSON, step));
            claim(screen);
        }
        out.printf("%nThe pictures are in %s%n", pictures);
    }

    private void claim(DemoScreen screen) {
        screen.open(suite.gatewayUri().toString());
        screen.see("Jaminan hari tua Anda", "welcome");
        screen.press("Masuk");
        screen.fill("#kc-form-login #username", who.login());
        screen.fill("#kc-form-login #password", SampleLogins.PASSWORD);
        screen.click("#kc-login");
        screen.see(who.savings().toString().replace(" ", ""), "home");
        screen.press("Ajukan klaim JHT");
        screen.see("Semua syarat terpenuhi", "conditions");
        screen.press("Lanjut");
        screen.press("Buka kamera");
        screen.see("Cahaya baik", "camera");
        screen.press("Mulai");
        screen.see("Selfie Anda diterima", "selfie");
        screen.press("Lanjut");
        screen.choose("Bank", "BCA");
        screen.type("Nomor rekening", who.accountNumber());
        screen.press("Lanjut");
        screen.see("Sudah benar semua?", "review");
        screen.tick();
        screen.press("Ajukan klaim");
        screen.see("Dana sudah masuk ke rekening Anda", "paid");
    }

    /** The claim's own copy of member and savings fills by events. */
    private void awaitEligibility() {
        String token = suite.logins().tokenOf(who.login());
        ApiClient app = new ApiClient(suite.gatewayUri(), () -> token);
        Instant end = Instant.now().plus(TIMEOUT);
        while (!app.get("/api/v1/claims/eligibility").body().path("eligible").asBoolean(false)) {
            if (Instant.now().isAfter(end)) {
                throw new LaunchFailure("She may not claim; ./jmo status and ./jmo logs claim-service may say why");
            }
            Pause.aMoment();
        }
    }

    private static boolean hasDisplay() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static Path folder(Path home) {
        try {
            return Files.createDirectories(home.resolve("demo")
                    .resolve(NAME.format(LocalDateTime.now()))
                    .toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
