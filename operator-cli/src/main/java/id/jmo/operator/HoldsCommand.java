package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Shows what the ledger holds for no open claim, and has it compared again. Nobody can move money with it. */
@Command(
        name = "holds",
        description = "What the ledger holds for no open claim: list, compare.",
        subcommands = CommandLine.HelpCommand.class)
public final class HoldsCommand extends OperatorCommand {

    private static final String PATH = "/api/v1/operations/claim-service/hold-differences";
    private static final String LINE = "%-36s %12s  %-36s  %s%n";
    private static final String NONE = "-";

    public HoldsCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    HoldsCommand(Connection connection, Clock clock) {
        super(connection, clock);
    }

    @Command(
            name = "list",
            description = "Lists the members whose money is held for no open claim.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:nothing is held so", "1:something is"})
    int list() {
        List<JsonNode> found = all();
        if (found.isEmpty()) {
            out().println("Everything that is held is held for an open claim.");
            return 0;
        }
        out().printf(LINE, "MEMBER", "HELD", "LAST CLAIM", "FOUND");
        found.forEach(this::line);
        return 1;
    }

    private void line(JsonNode difference) {
        out().printf(
                        LINE,
                        difference.path("memberId").asString(),
                        difference.path("held").asString(),
                        difference.path("lastClaimId").asString(NONE),
                        difference.path("foundAt").asString());
    }

    @Command(name = "compare", description = "Has the holds compared with the claims now.")
    void compare() {
        ApiClient.required("Comparing the holds", api().post(PATH, Map.of()));
        out().println("The holds are being compared; " + typed() + " list says what was found.");
    }

    private List<JsonNode> all() {
        ApiClient operator = api();
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            String page = PATH + (cursor.isEmpty() ? "" : "?" + ApiClient.encoded(Map.of("cursor", cursor)));
            JsonNode answer =
                    ApiClient.required("Listing the holds", operator.get(page)).body();
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }
}
