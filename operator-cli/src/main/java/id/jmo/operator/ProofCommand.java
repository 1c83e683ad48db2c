package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Shows whether the ledger is proved, and has it proved from its beginning. Nobody can move money with it. */
@Command(name = "proof", description = "Is the ledger sound: show, start.", subcommands = CommandLine.HelpCommand.class)
public final class ProofCommand extends OperatorCommand {

    private static final String PATH = "/api/v1/savings/proof";
    private static final String LINE = "%-24s %s%n";

    public ProofCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    ProofCommand(Connection connection, Clock clock) {
        super(connection, clock);
    }

    @Command(
            name = "show",
            description = "Shows whether the ledger is sound, up to when, and how far the proof is that runs.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the ledger is sound", "1:it is not, or no proof is done yet"})
    int show() {
        JsonNode state = ApiClient.required("Reading the proof of the ledger", api().get(PATH))
                .body();
        JsonNode open = state.path("open");
        if (open.isObject()) {
            out().printf(
                            "%s proof, %s: ",
                            open.path("kind").asString(), open.path("state").asString());
            counts(open);
        }
        JsonNode latest = state.path("latest");
        if (!latest.isObject()) {
            out().println("No proof of the ledger is done yet.");
            return 1;
        }
        boolean sound = state.path("sound").asBoolean(false);
        String upTo = state.path("soundUpTo").asString("never");
        out().printf(sound ? "The ledger is sound up to %s. " : "THE LEDGER IS NOT SOUND; it was up to %s. ", upTo);
        out().printf(
                        "Last proof (%s, %s): ",
                        latest.path("kind").asString(),
                        latest.path("finishedAt").asString());
        counts(latest);
        latest.path("violations")
                .forEach(violation -> out().printf(
                                LINE,
                                violation.path("rule").asString(),
                                violation.path("where").asString() + ": "
                                        + violation.path("detail").asString()));
        return sound ? 0 : 1;
    }

    private void counts(JsonNode run) {
        out().printf(
                        "%s books, %s postings, %s violations.%n",
                        run.path("books").asString(),
                        run.path("postings").asString(),
                        run.path("violationsFound").asString());
    }

    @Command(name = "start", description = "Has every book proved from its first posting, in the background.")
    void start() {
        ApiClient.required("Asking for a proof of the ledger", api().post(PATH + "/runs", Map.of()));
        out().println("The ledger is being proved; " + typed() + " show says how far it is.");
    }
}
