package id.jmo.operator;

import id.jmo.operator.client.CommandFailure;
import java.io.PrintStream;
import picocli.CommandLine;

/** How command lines of the suite report mistakes. */
public final class CommandLines {

    private CommandLines() {}

    /** Each mistake gives one line and a non-zero exit code. Add all subcommands before. */
    public static CommandLine reportingTo(PrintStream err, CommandLine commandLine) {
        return commandLine
                .setExecutionExceptionHandler((problem, _, _) -> report(problem, err))
                .setParameterExceptionHandler((mistake, _) -> {
                    CommandLine group = mistake.getCommandLine();
                    String name = "";
                    if (group.getParent() != null) {
                        name = " " + group.getCommandName();
                        group = group.getParent();
                    }
                    String help = group.getCommandSpec().qualifiedName() + " help" + name;
                    err.println("✗ " + mistake.getMessage() + " (" + help + " says how)");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    /** One line for each problem that people can fix; a stack trace for any other. */
    public static int report(Exception problem, PrintStream err) {
        if (problem instanceof CommandFailure) {
            err.println("✗ " + problem.getMessage());
            for (Throwable other : problem.getSuppressed()) {
                err.println("✗ " + other.getMessage());
            }
        } else {
            problem.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
