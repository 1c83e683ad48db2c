package id.jmo.operator;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Shows what the ledger holds for no open claim, and has it compared again. Nobody can move money with it. */
@Command(
        name = "holds",
        description = "What the ledger holds for no open claim: list, compare.",
        subcommands = CommandLine.HelpCommand.class)
public final class HoldsCommand extends OperatorCommand {

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
        List<JsonNode> found = admin().list();
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
        admin().compare();
        out().println("The holds are being compared; " + typed() + " list says what was found.");
    }

    private HoldAdmin admin() {
        return new HoldAdmin(api());
    }
}
