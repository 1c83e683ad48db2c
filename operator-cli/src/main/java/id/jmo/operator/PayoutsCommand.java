package id.jmo.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows payouts, and records what the bank said of them late. Nobody can move money with it. */
@Command(
        name = "payouts",
        description = "Payouts and what the bank said of them late: list, show, record, confirm, reject.",
        subcommands = CommandLine.HelpCommand.class)
public final class PayoutsCommand extends OperatorCommand {

    /** What the bank did. */
    enum Outcome {
        PAID,
        REFUSED,
        RETURNED
    }

    private static final String LINE = "%-36s  %-17s %14s  %s%n";

    public PayoutsCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    PayoutsCommand(Connection connection, Clock clock) {
        super(connection, clock);
    }

    @Command(
            name = "list",
            description = "Lists the payouts that have no outcome.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:there are none", "1:there are some"})
    int list(
            @Option(
                            names = "--open-longer-than",
                            paramLabel = "AGE",
                            defaultValue = "PT1H",
                            description = "ISO 8601 duration since the order (PT1H).")
                    String longerThan,
            @Option(
                            names = {"-n", "--most"},
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many (50).")
                    int most) {
        List<JsonNode> found = admin().open(longerThan, most);
        if (found.isEmpty()) {
            out().println("Every payout has its outcome.");
            return 0;
        }
        out().printf(LINE, "PAYOUT", "STATE", "AMOUNT", "DO");
        found.forEach(payout -> out().printf(
                        LINE,
                        payout.path("payoutId").asString(),
                        payout.path("state").asString(),
                        payout.path("amount").asString(),
                        payout.path("nextAction").asString("")));
        return 1;
    }

    @Command(name = "show", description = "Shows a payout, what the bank answered, and what was recorded.")
    void show(@Parameters(paramLabel = "PAYOUT") UUID payout) {
        print(admin().show(payout));
    }

    @Command(name = "record", description = "Records what the bank did. It counts when another operator confirms it.")
    void record(
            @Parameters(paramLabel = "PAYOUT") UUID payout,
            @Option(names = "--outcome", required = true, description = "${COMPLETION-CANDIDATES}.") Outcome outcome,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            required = true,
                            converter = Day.class,
                            description = "When the bank did it, in Jakarta.")
                    LocalDate day,
            @Option(
                            names = "--evidence",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Where it is written: the letter, its number and date.")
                    String evidence) {
        print(admin().record(payout, outcome.name(), day, evidence));
        out().println("Another operator must confirm it: " + typed() + " confirm " + payout + " ID");
    }

    @Command(name = "confirm", description = "Confirms what another operator recorded.")
    void confirm(@Parameters(paramLabel = "PAYOUT") UUID payout, @Parameters(paramLabel = "ID") UUID fact) {
        print(admin().decide(payout, fact, "confirm"));
    }

    @Command(name = "reject", description = "Rejects what another operator recorded.")
    void reject(@Parameters(paramLabel = "PAYOUT") UUID payout, @Parameters(paramLabel = "ID") UUID fact) {
        print(admin().decide(payout, fact, "reject"));
    }

    private void print(JsonNode whole) {
        JsonNode payout = whole.path("payout");
        out().println(payout.path("payoutId").asString() + "  "
                + payout.path("state").asString());
        field("amount", payout.path("amount"));
        field("reference", payout.path("reference"));
        field("claim", payout.path("claimId"));
        field("accident", payout.path("accidentId"));
        field("reason", payout.path("reason"));
        field("doubt", payout.at("/doubt/answer"));
        field("do", payout.path("nextAction"));
        whole.path("notes")
                .forEach(note -> out().printf(
                                "  %s  %s: %s%n",
                                note.path("at").asString(),
                                note.path("request").asString(),
                                note.path("answer").asString()));
        whole.path("bankFacts")
                .forEach(fact -> out().printf(
                                "  %s  %s on %s, %s: %s%n",
                                fact.path("id").asString(),
                                fact.path("outcome").asString(),
                                fact.path("occurredOn").asString(),
                                fact.path("state").asString(),
                                fact.path("evidence").asString()));
    }

    private void field(String name, JsonNode value) {
        String text = value.asString("");
        if (!text.isEmpty()) {
            out().printf("  %-10s %s%n", name, text);
        }
    }

    private PayoutAdmin admin() {
        return new PayoutAdmin(api());
    }
}
