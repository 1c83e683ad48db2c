package id.jmo.operator;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The operators' command line against any suite. {@code ./jmo} has the same commands for the suite on its machine. */
@Command(
        name = "jmo-operator",
        description =
                "Dead letters, payouts, reconciliations, collections, holds, the proof of the ledger, imports and the realm of a JMO suite.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = CommandLine.HelpCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs a command.
public final class OperatorCli implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(Connection.withoutDefault(), System.err).execute(arguments));
    }

    /** @param err where failures of commands are reported */
    public static CommandLine commandLine(Connection connection, PrintStream err) {
        CommandLine all = new CommandLine(new OperatorCli())
                .addSubcommand(new DeadLettersCommand(connection))
                .addSubcommand(new PayoutsCommand(connection))
                .addSubcommand(new ReconciliationsCommand(connection))
                .addSubcommand(new CollectionsCommand(connection))
                .addSubcommand(new HoldsCommand(connection))
                .addSubcommand(new ProofCommand(connection))
                .addSubcommand(new ImportCommand(connection))
                .addSubcommand(new RealmCommand(System.getenv()));
        return CommandLines.reportingTo(err, all);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
