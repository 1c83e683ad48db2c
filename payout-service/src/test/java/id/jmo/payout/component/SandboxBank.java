package id.jmo.payout.component;

import id.jmo.local.sandbox.PartnerSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partner sandbox's bank in this JVM: what it is told to do, and what its books say it did. */
public final class SandboxBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = temporaryFolder();
    private static final ConfigurableApplicationContext SANDBOX = start();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxBank() {}

    public static String url() {
        return "http://localhost:" + SANDBOX.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static Path privateKey() {
        return FOLDER.resolve("bank-private-key.pem");
    }

    public static String clientSecret() {
        return read(FOLDER.resolve("bank-client-secret"));
    }

    /** @param more further fields of the account, such as {@code ,"status":"DORMANT"} */
    public static void openAccount(String number, String holder, String more) {
        post("/sandbox/bank/accounts", """
                {"bankCode":"014","accountNumber":"%s","holderName":"%s"%s}""".formatted(number, holder, more));
    }

    /** @param more further fields of the fault, such as {@code ,"calls":1} */
    public static long fault(String operation, String account, String fault, String more) {
        return post("/sandbox/faults", """
                        {"partner":"bank","operation":"%s","fault":"%s"%s%s}""".formatted(
                                operation, fault, account.isEmpty() ? "" : ",\"account\":\"" + account + "\"", more))
                .path("id")
                .asLong();
    }

    public static void clearFault(long id) {
        send(HttpRequest.newBuilder(URI.create(url() + "/sandbox/faults/" + id)).DELETE());
    }

    public static void forgetTokens() {
        send(HttpRequest.newBuilder(URI.create(url() + "/sandbox/bank/tokens")).DELETE());
    }

    public static int tokensIssued() {
        return get("/sandbox/bank/tokens").path("issued").asInt();
    }

    public static void giveBack(String reference) {
        post("/sandbox/bank/transfers/" + reference + "/return", "");
    }

    /** @param more further fields of the trouble, such as {@code ,"amount":1} */
    public static void misstate(String trouble, String reference, String more) {
        post("/sandbox/bank/statement/troubles", """
                {"trouble":"%s","reference":"%s"%s}""".formatted(trouble, reference, more));
    }

    /** @param format MT940 or CAMT053 */
    public static String statementFile(LocalDate day, String format) {
        return text(
                HttpRequest.newBuilder(URI.create(url() + "/sandbox/bank/statement?day=" + day + "&format=" + format)));
    }

    public static void correctStatement() {
        send(HttpRequest.newBuilder(URI.create(url() + "/sandbox/bank/statement/troubles"))
                .DELETE());
    }

    /** What the account has really got. */
    public static long balance(String account) {
        return get("/sandbox/bank/accounts/014/" + account).path("balance").asLong();
    }

    /** How many transfers to the account are in the books, whatever their reference. */
    public static int transfersTo(String account) {
        return get("/sandbox/bank/transfers?account=" + account).size();
    }

    /** The operations that stood at the bank's door for a reference, in order: inquiry, transfer, status. */
    public static List<String> visits(String reference) {
        JsonNode visits = get("/sandbox/bank/requests?reference=" + reference);
        return StreamSupport.stream(visits.spliterator(), false)
                .map(visit -> visit.path("operation").asString())
                .toList();
    }

    private static JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    private static JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        String body = text(request);
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }

    private static String text(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("The sandbox answers " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        try {
            PartnerSandbox.main(new String[] {"--generate-keys", FOLDER.toString()});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return PartnerSandbox.start(
                "--server.port=0",
                "--sandbox.smtp-port=0",
                "--sandbox.data-dir=" + FOLDER.resolve("data"),
                "--sandbox.sample-dir=" + FOLDER,
                "--sandbox.bank.client-public-key=" + FOLDER.resolve("bank-public-key.pem"),
                "--sandbox.bank.client-secret=" + clientSecret(),
                "--sandbox.bank.pending=PT0.4S",
                "--sandbox.bank.return-after=PT0.2S",
                "--sandbox.bank.statement-page=10");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sandbox-bank");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
