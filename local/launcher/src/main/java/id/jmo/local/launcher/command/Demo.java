package id.jmo.local.launcher.command;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Pause;
import id.jmo.local.launcher.sample.DemoMember;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.sample.SampleWorld;
import id.jmo.local.launcher.sample.Selfie;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.client.ApiClient;
import id.jmo.platform.values.Rupiah;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One claim from login to money, printed as it happens. */
final class Demo {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration MESSAGES_TIMEOUT = Duration.ofSeconds(20);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Suite suite;
    private final PrintStream out;
    private final DemoMember who = DemoMember.invent();
    private final ApiClient sandbox;

    Demo(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
        this.sandbox = new ApiClient(suite.sandboxUri(), () -> "");
    }

    void run() {
        SampleWorld officer = suite.sampleWorld();
        who.register(officer, sandbox);
        suite.logins().createMemberLogin(who.login(), who.name(), who.memberId().toString());
        out.printf(
                "A new member: %s, left %s on %s, savings %s.%n",
                who.name(), DemoMember.EMPLOYER, who.endedOn(), who.savings());

        String token = suite.logins().tokenOf(who.login());
        ApiClient app = new ApiClient(suite.gatewayUri(), () -> token);
        out.printf("%n1. She logs in.%n     ✓ %s, password %s%n", who.login(), SampleLogins.PASSWORD);
        out.printf("%n2. May she claim?%n");
        showEligibility(app);
        out.printf("%n3. She shows her face, and does what she is asked to.%n");
        Selfie selfie = Selfie.of(app, officer.camera(), "eileen");
        selfie.instructions().forEach(instruction -> out.printf("     %s%n", instruction));
        String verification = selfie.verificationId();
        out.printf("     ✓ %s%n", selfie.outcome());
        out.printf("%n4. She claims, to account %s at bank %s.%n", who.accountNumber(), who.bankCode());
        Instant begun = Instant.now();
        String claim = submit(app, verification);
        out.printf("     ✓ claim %s%n%n5. What happens, live:%n", claim);
        follow(app, claim);
        Rupiah paid = moneyInTheBank();
        out.printf(
                Locale.ROOT,
                "%n6. In the books of the bank: %s on account %s of %s, %.1f s after the claim.%n",
                paid,
                who.accountNumber(),
                who.name(),
                Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        showMessages(app);
    }

    /** Mail and SMS are sent by workers of their own, so the last ones may come a moment after the money. */
    private void showMessages(ApiClient app) {
        Instant end = Instant.now().plus(MESSAGES_TIMEOUT);
        int inbox = app.get("/api/v1/notifications").body().path("items").size();
        JsonNode mails = mails();
        while (mails.size() < inbox && Instant.now().isBefore(end)) {
            Pause.aMoment();
            mails = mails();
        }
        int sms =
                sandbox.get("/sms?to=" + ApiClient.encoded(who.phone())).body().size();
        out.printf("%n7. She got %d messages in the app, %d SMS, and by e-mail:%n", inbox, sms);
        for (JsonNode mail : mails) {
            out.printf("     ✓ %s%n", mail.path("subject").asString(""));
        }
    }

    private JsonNode mails() {
        return sandbox.get("/mails?to=" + ApiClient.encoded(who.email())).body();
    }

    /** The claim's own copy of member and savings fills by events: shown is where it settles. */
    private void showEligibility(ApiClient app) {
        Instant end = Instant.now().plus(TIMEOUT);
        ApiClient.Answer answer = app.get("/api/v1/claims/eligibility");
        while (!answer.body().path("eligible").asBoolean(false) && Instant.now().isBefore(end)) {
            Pause.aMoment();
            answer = app.get("/api/v1/claims/eligibility");
        }
        JsonNode eligibility =
                ApiClient.required("Asking whether she may claim", answer).body();
        for (JsonNode tick : eligibility.path("ticks")) {
            boolean good = tick.path("satisfied").asBoolean();
            String why = tick.path("reason")
                    .path("label")
                    .asString(tick.path("reason").path("text").asString(""));
            out.printf(
                    "     %s %-16s %s%n",
                    good ? "✓" : "✗", tick.path("condition").asString(), why);
        }
        if (!eligibility.path("eligible").asBoolean()) {
            throw new LaunchFailure("She may not claim; ./jmo status and ./jmo logs claim-service may say why");
        }
    }

    private String submit(ApiClient app, String verification) {
        ApiClient.Answer answer = ApiClient.required(
                "The claim",
                app.post(
                        "/api/v1/claims",
                        Map.of(
                                "cause",
                                "RESIGNATION",
                                "verificationId",
                                verification,
                                "payout",
                                Map.of("bankCode", who.bankCode(), "accountNumber", who.accountNumber()))));
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }

    private void follow(ApiClient app, String claim) {
        Instant end = Instant.now().plus(TIMEOUT);
        String event = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                app.stream("/api/v1/claims/" + claim + "/timeline/stream"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Instant.now().isAfter(end)) {
                    throw new LaunchFailure("The claim is not paid after " + TIMEOUT.toSeconds()
                            + " s; ./jmo status and ./jmo logs payout-service may say why");
                }
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    JsonNode data = JSON.readTree(line.substring("data:".length()));
                    if (event.equals("end")) {
                        requireCompleted(data.path("status").asString(""));
                        return;
                    }
                    show(data);
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("The timeline broke off: " + e, e);
        }
        throw new LaunchFailure("The timeline ended before the claim did");
    }

    private void show(JsonNode entry) {
        String at = OffsetDateTime.parse(entry.path("at").asString()).format(CLOCK);
        out.printf(
                "     %s  %-13s %s%n",
                at,
                entry.path("phaseLabel").asString(entry.path("phase").asString("")),
                entry.path("text").asString(""));
    }

    private static void requireCompleted(String status) {
        if (!status.equals("COMPLETED")) {
            throw new LaunchFailure("The claim ended as " + status + " and not as COMPLETED");
        }
    }

    private Rupiah moneyInTheBank() {
        ApiClient.Answer account = ApiClient.required(
                "Reading the bank's books",
                sandbox.get("/sandbox/bank/accounts/" + who.bankCode() + "/" + who.accountNumber()));
        long balance = account.body().path("balance").asLong(0);
        if (balance == 0) {
            throw new LaunchFailure("The claim is completed, but there is no money in the bank's books");
        }
        return Rupiah.of(balance);
    }
}
