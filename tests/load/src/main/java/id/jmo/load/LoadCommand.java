package id.jmo.load;

import id.jmo.load.Crew.Claimant;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.CommandLines;
import id.jmo.world.World;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ./jmo load}: one scenario against a suite of its own, with Gatling's report. */
@Command(
        name = "./jmo load",
        description = "Plays a load scenario against a suite of its own, and writes an HTML report.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no request failed", "1:some did"})
@SuppressWarnings("NullAway.Init") // picocli sets the parameter before it runs the command.
final class LoadCommand implements Callable<Integer> {

    enum Scenario {
        SUBMIT_AND_TRACK(SubmitAndTrack.class),
        CEK_SALDO(CekSaldo.class),
        MIXED_DAY(MixedDay.class);

        private final Class<? extends Simulation> simulation;

        Scenario(Class<? extends Simulation> simulation) {
            this.simulation = simulation;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(paramLabel = "SCENARIO", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Scenario scenario;

    @Option(names = "--people", paramLabel = "N", description = "Who come, once each. Default: ${DEFAULT-VALUE}.")
    private int people = 200;

    @Option(names = "--seconds", paramLabel = "N", description = "Over which they come. Default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--port-offset", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int portOffset = 15_000;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    public static void main(String[] arguments) {
        var line = CommandLines.reportingTo(System.err, new CommandLine(new LoadCommand()));
        line.registerConverter(
                Scenario.class,
                text -> Scenario.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        System.out.println("A suite of its own starts");
        try (var suite =
                Suite.start(Crew.unlimited(Crew.home("load"), portOffset).forPeak())) {
            var crew = new Crew(new World(suite));
            var claimants = crew.claimants(crew.members(people));
            System.out.println(people + " members are ready, tokens fetched, selfies taken");
            Stage.set(new Stage(
                    suite.gatewayUri().toString(),
                    claimants.stream().map(claimant -> row(crew, claimant)).toList(),
                    Duration.ofSeconds(seconds)));
            return io.gatling.app.Gatling$.MODULE$.fromArgs(new String[] {
                "-s",
                scenario.simulation.getName(),
                "-rf",
                Crew.home("load-reports").toString()
            });
        }
    }

    private static Map<String, Object> row(Crew crew, Claimant claimant) {
        return Map.of(
                "token", crew.world().tokenOf(claimant.member().person().login()),
                "account", claimant.member().person().account().number(),
                "verification", claimant.verification());
    }
}
