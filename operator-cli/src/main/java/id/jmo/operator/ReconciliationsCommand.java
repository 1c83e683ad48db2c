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

/** Shows what differs from the bank's statements, and closes what was looked into. Nobody can move money with it. */
@Command(
        name = "reconciliations",
        description =
                "Our payouts against the bank's statement, day by day: list, show, again, import, confirm, close, close-all.",
        subcommands = CommandLine.HelpCommand.class)
public final class ReconciliationsCommand extends OperatorCommand {

    public ReconciliationsCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    ReconciliationsCommand(Connection connection, Clock clock) {
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
        return new ShownDays(out(), "payouts");
    }

    @Command(name = "show", description = "Shows a day with everything that differs, and what to do about each.")
    void show(@Parameters(paramLabel = "DAY", converter = Day.class, description = "In Jakarta.") LocalDate day) {
        JsonNode whole = days().show(day);
        shown().print(List.of(whole.path("reconciliation")));
        ShownDifferences shown = new ShownDifferences(out());
        JsonNode differences = whole.path("differences");
        if (differences.isEmpty()) {
            out().println("Nothing differs.");
        }
        differences.forEach(shown::print);
        String next = whole.path("next").asString("");
        while (!next.isEmpty()) {
            JsonNode page = admin().differences(day, next);
            page.path("items").forEach(shown::print);
            next = page.path("next").asString("");
        }
    }

    @Command(name = "again", description = "Has a day compared once more.")
    void again(@Parameters(paramLabel = "DAY", converter = Day.class) LocalDate day) {
        days().again(day);
        out().println(day + " is compared once more; " + typed() + " show " + day + " says when it is done.");
    }

    @Command(
            name = "import",
            description =
                    "Sends a statement of the bank as a file, MT940 or CAMT.053. Another operator must confirm it.")
    void importStatement(@Parameters(paramLabel = "FILE") Path file) {
        JsonNode imported = admin().statements().send(file);
        String id = imported.path("importId").asString();
        out().printf(
                        "Import %s: %d lines of %d statements.%n",
                        id,
                        imported.at("/figures/entries").asLong(),
                        imported.at("/figures/statements").asLong());
        out().println("It counts when another operator has typed " + typed() + " confirm " + id + ".");
    }

    @Command(name = "confirm", description = "Confirms the statement that another operator has imported.")
    void confirm(@Parameters(paramLabel = "ID", description = "Of the import.") String id) {
        admin().statements().confirm(id);
        out().println("Confirmed " + id + "; its days are being compared.");
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

    @Command(
            name = "close-all",
            description = "Closes all open differences of one kind that a day has; the reason stays on record.")
    void closeAll(
            @Parameters(paramLabel = "DAY", converter = Day.class) LocalDate day,
            @Option(names = "--kind", paramLabel = "KIND", required = true, description = "As show names it.")
                    String kind,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What was found.")
                    String reason) {
        out().println("Closed " + admin().closeAll(day, kind, reason) + ".");
    }

    private ReconciledDays days() {
        return new ReconciledDays(api(), ReconciliationAdmin.PATH);
    }

    private ReconciliationAdmin admin() {
        return new ReconciliationAdmin(api());
    }
}
