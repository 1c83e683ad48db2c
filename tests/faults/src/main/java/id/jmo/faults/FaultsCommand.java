package id.jmo.faults;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.suite.Part;
import id.jmo.operator.CommandLines;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ./jmo faults}: rounds of claims and kills until the time is over. */
@Command(
        name = "./jmo faults",
        description = "Kills parts of a suite of its own under claims, round after round, and checks the invariants.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every invariant holds", "1:an invariant is violated"})
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
final class FaultsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--minutes", paramLabel = "N", description = "The last round begins within it. Default: one round.")
    private int minutes;

    @Option(names = "--seed", paramLabel = "S", description = "Of the first round; the next ones count up from it.")
    private @Nullable Long seed;

    @Option(names = "--claims", paramLabel = "N", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int claims = 200;

    @Option(
            names = "--outage",
            paramLabel = "PART=MINUTES",
            description =
                    "Instead of what the seed decides: the part is killed and stays away so long. May be repeated.")
    private Map<String, Integer> outages = new LinkedHashMap<>();

    @Option(
            names = "--bank",
            paramLabel = "FAULT",
            description =
                    "Instead of every fault in turn, the bank does this to every claim: ${COMPLETION-CANDIDATES}.")
    private @Nullable BankFault bank;

    @Option(names = "--port-offset", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int portOffset = 13_000;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(CommandLines.reportingTo(System.err, new CommandLine(new FaultsCommand()))
                .execute(arguments));
    }

    @Override
    public Integer call() {
        var away = away();
        long first = seed == null ? new Random().nextInt(1_000_000) : seed;
        var end = Instant.now().plus(Duration.ofMinutes(minutes));
        System.out.println("A suite of its own starts; the same schedule again: " + replayCommand(first));
        var home = Path.of(System.getenv().getOrDefault("JMO_HOME", ".jmo")).resolve("faults");
        boolean holds = true;
        int rounds = 0;
        try (var suite = FaultRun.suite(home, portOffset)) {
            var world = new World(suite);
            do {
                holds &= round(world, schedule(first + rounds, rounds % 2 == 0, away));
                rounds++;
            } while (holds && Instant.now().isBefore(end));
        }
        System.out.printf(
                "%s after %d rounds, seed %d%n",
                holds ? "Every invariant holds" : "AN INVARIANT IS VIOLATED", rounds, first);
        return holds ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** The command that runs the same schedule. */
    String replayCommand(long first) {
        var command = new StringBuilder("./jmo faults --seed %d --claims %d".formatted(first, claims));
        outages.forEach((part, minutes) -> command.append(" --outage %s=%d".formatted(part, minutes)));
        if (bank != null) {
            command.append(" --bank ").append(bank);
        }
        return command.toString();
    }

    private Map<Part, Duration> away() {
        var away = new LinkedHashMap<Part, Duration>();
        try {
            outages.forEach((part, minutes) -> away.put(Part.named(part), Duration.ofMinutes(minutes)));
        } catch (LaunchFailure unknown) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()));
        }
        return away;
    }

    private Schedule schedule(long seed, boolean alone, Map<Part, Duration> away) {
        Schedule schedule = !away.isEmpty()
                ? Schedule.outages(seed, claims, away)
                : alone ? Schedule.eachInTurn(seed, claims) : Schedule.inPairs(seed, claims);
        return bank == null ? schedule : schedule.withBankFault(bank);
    }

    private boolean round(World world, Schedule schedule) {
        var result = new FaultRun(world, schedule, System.out::println).run();
        var invariants = new Invariants(result);
        boolean holds = true;
        for (var invariant : invariants.all().entrySet()) {
            var violations = invariant.getValue().get();
            holds &= violations.isEmpty();
            System.out.printf("  %s %s%n", violations.isEmpty() ? "✓" : "✗", invariant.getKey());
            violations.stream().limit(20).forEach(violation -> System.out.println("      " + violation));
        }
        result.kills()
                .forEach(killed -> System.out.printf(
                        "  · %d claims were in progress when %s%n", invariants.inProgress(killed.at()), killed.kill()));
        invariants.slowest(5).forEach(claim -> System.out.println("  · slow: " + claim));
        return holds;
    }
}
