package id.jmo.operator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows what differs from the statements of the collection account, and closes what was looked into. */
@Command(
        name = "collections",
        description =
                "Contributions that came in against the bank's statement, day by day: list, show, again, import, release, close.",
        subcommands = CommandLine.HelpCommand.class)
public final class CollectionsCommand extends OperatorCommand {

    static final String PATH = "/api/v1/contributions/reconciliations";
    static final String IMPORTS = "/api/v1/contributions/statement-imports";

    public CollectionsCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    CollectionsCommand(Connection connection, Clock clock) {
        super(connection, clock);
    }

    @Command(
            name = "list",
            description = "Lists the days, the newest first.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:no difference is open", "1:some is"})
    int list(
            @Option(
                            names = {"-n", "--days"},
                            paramLabel = "N",
                            defaultValue = "31",
                            description = "How many (31).")
                    int days) {
        return shown().print(days().list(days));
    }

    private ShownDays shown() {
        return new ShownDays(out(), "payments");
    }

    @Command(name = "show", description = "Shows a day with everything that differs, and what to do about each.")
    void show(@Parameters(paramLabel = "DAY", converter = Day.class, description = "In Jakarta.") LocalDate day) {
        shown().print(List.of(days().show(day)));
        List<JsonNode> differences = days().differences(day);
        if (differences.isEmpty()) {
            out().println("Nothing differs.");
        }
        ShownDifferences each = new ShownDifferences(out());
        differences.forEach(each::print);
    }

    @Command(name = "again", description = "Has a day compared once more.")
    void again(@Parameters(paramLabel = "DAY", converter = Day.class) LocalDate day) {
        days().again(day);
        out().println(day + " is compared once more; " + typed() + " show " + day + " says when it is done.");
    }

    @Command(
            name = "import",
            description =
                    "Sends a statement of the bank as a file, MT940 or CAMT.053. Another operator must release it.")
    void importStatement(@Parameters(paramLabel = "FILE") Path file) {
        JsonNode imported = statements().send(file);
        String id = imported.path("importId").asString();
        out().printf(
                        "Import %s: %d lines of %d statements.%n",
                        id,
                        imported.at("/sums/entries").asLong(),
                        imported.at("/sums/statements").asLong());
        out().println("It counts when another operator has typed " + typed() + " release " + id + ".");
    }

    @Command(name = "release", description = "Releases the statement that another operator has sent.")
    void release(@Parameters(paramLabel = "ID", description = "Of the import.") String id) {
        statements().release(id);
        out().println("Released " + id + "; its days are being compared.");
    }

    @Command(
            name = "close",
            description = "Closes a difference that somebody has looked into; the reason stays on record.")
    void close(
            @Parameters(paramLabel = "DAY", converter = Day.class) LocalDate day,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What was found.")
                    String reason) {
        days().close(day, id, reason);
        out().println("Closed " + id + ".");
    }

    private StatementUploads statements() {
        return new StatementUploads(api(), IMPORTS);
    }

    private ReconciledDays days() {
        return new ReconciledDays(api(), PATH);
    }
}
