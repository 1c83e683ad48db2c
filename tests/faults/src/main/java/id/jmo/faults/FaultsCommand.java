package id.jmo.faults;

import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./jmo faults}: rounds of claims and strikes until the time is over. */
@Command(
        name = "faults",
        description =
                "Kills parts of a suite of its own under claims, round after round, and looks up what was promised.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every promise was kept", "1:a promise was broken"})
final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--minutes", paramLabel = "N", description = "The last round begins within it. Default: one round.")
    private int minutes;

    @Option(names = "--seed", paramLabel = "S", description = "Of the first round; the next ones count up from it.")
    private @Nullable Long seed;

    @Option(names = "--claims", paramLabel = "N", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int claims = 200;

    @Option(names = "--port-offset", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int portOffset = 13_000;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        long first = seed == null ? new Random().nextInt(1_000_000) : seed;
        var end = Instant.now().plus(Duration.ofMinutes(minutes));
        System.out.println("A suite of its own starts; again with the same schedule: ./jmo faults --seed " + first);
        var home = Path.of(System.getenv().getOrDefault("JMO_HOME", ".jmo")).resolve("faults");
        boolean kept = true;
        int rounds = 0;
        try (var suite = FaultRun.suite(home, portOffset)) {
            var world = new World(suite);
            do {
                kept &= round(world, first + rounds, rounds % 2 == 0);
                rounds++;
            } while (kept && Instant.now().isBefore(end));
        }
        System.out.printf(
                "%s after %d rounds, seed %d%n",
                kept ? "Every promise was kept" : "A PROMISE WAS BROKEN", rounds, first);
        return kept ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean round(World world, long seed, boolean alone) {
        var schedule = alone ? Schedule.eachInTurn(seed, claims) : Schedule.inPairs(seed, claims);
        var aftermath = new FaultRun(world, schedule, System.out::println).run();
        var promises = new Promises(aftermath);
        boolean kept = true;
        for (var promise : promises.all().entrySet()) {
            var breaches = promise.getValue().get();
            kept &= breaches.isEmpty();
            System.out.printf("  %s %s%n", breaches.isEmpty() ? "✓" : "✗", promise.getKey());
            breaches.stream().limit(20).forEach(breach -> System.out.println("      " + breach));
        }
        aftermath
                .strikes()
                .forEach(struck -> System.out.printf(
                        "  · %d claims were under way when %s%n", promises.underWay(struck.at()), struck.strike()));
        promises.slowest(5).forEach(claim -> System.out.println("  · slow: " + claim));
        return kept;
    }
}
