package id.jmo.local.launcher.command;

import id.jmo.local.launcher.capacity.CapacityCommand;
import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.suite.Checkout;
import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.CollectionsCommand;
import id.jmo.operator.CommandLines;
import id.jmo.operator.Connection;
import id.jmo.operator.DeadLettersCommand;
import id.jmo.operator.DefaultSuite;
import id.jmo.operator.HoldsCommand;
import id.jmo.operator.ImportCommand;
import id.jmo.operator.PayoutsCommand;
import id.jmo.operator.ProofCommand;
import id.jmo.operator.ReconciliationsCommand;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code ./jmo}. */
@Command(
        name = "./jmo",
        description = "The JMO suite on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "./jmo test runs every test of the suite; ./jmo sbom writes its bill of materials.",
            "Each with a suite of its own, and with --help:",
            "./jmo faults kills parts under claims; ./jmo load SCENARIO plays load; ./jmo bench measures.",
            "All state lives in .jmo (JMO_HOME moves it; JMO_PORT_OFFSET shifts every port)."
        },
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            CapacityCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            CodeCommand.class,
            BiometricsCommand.class,
            SelfieCommand.class,
            DownCommand.class,
            ResetCommand.class,
            CommandLine.HelpCommand.class
        })
final class Jmo implements Runnable {

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Added to every port, so that several suites can run side by side.")
    private @Nullable Integer portOffset;

    public static void main(String[] arguments) {
        System.exit(CommandLines.reportingTo(System.err, commandLine()).execute(arguments));
    }

    /** All commands but those that the script {@code jmo} runs by itself. */
    static CommandLine commandLine() {
        Jmo jmo = new Jmo();
        Connection connection = Connection.withDefault(jmo::operatorsSuite);
        return new CommandLine(jmo)
                .addSubcommand(new DeadLettersCommand(connection))
                .addSubcommand(new PayoutsCommand(connection))
                .addSubcommand(new ReconciliationsCommand(connection))
                .addSubcommand(new CollectionsCommand(connection))
                .addSubcommand(new HoldsCommand(connection))
                .addSubcommand(new ProofCommand(connection))
                .addSubcommand(new ImportCommand(connection));
    }

    private DefaultSuite operatorsSuite() {
        Suite suite = suite();
        return new DefaultSuite(
                suite.gatewayUri(),
                suite.issuerUri(),
                SampleLogins.OPERATOR,
                SampleLogins.PASSWORD,
                SampleLogins.SECOND_FACTOR);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    Path home() {
        String home = System.getenv("JMO_HOME");
        return home == null || home.isBlank() ? Checkout.find().root().resolve(".jmo") : Path.of(home);
    }

    /** What the person asks for, if they ask. */
    Optional<Integer> wantedOffset() {
        if (portOffset != null) {
            return Optional.of(portOffset);
        }
        String offset = System.getenv("JMO_PORT_OFFSET");
        if (offset == null || offset.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(offset.strip()));
        } catch (NumberFormatException e) {
            throw new LaunchFailure("JMO_PORT_OFFSET must be a number, not \"" + offset + "\"", e);
        }
    }

    /** The suite in this folder, on the ports it was started with. */
    Options options() {
        int offset = wantedOffset().or(() -> Suite.recordedOffset(home())).orElse(0);
        return Options.in(home()).withPortOffset(offset);
    }

    Suite suite() {
        return Suite.at(options());
    }
}
