package id.jmo.operator;

import id.jmo.operator.client.CommandFailure;
import java.io.PrintStream;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** How command lines of the suite report mistakes. */
public final class CommandLines {

    private static final Pattern CONVERSION_FAILURE =
            Pattern.compile(" \\((?:\\w+\\.)+\\w+Exception\\b.*\\)$", Pattern.DOTALL);

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
                    err.println("✗ " + withoutException(mistake) + " (" + help + " says how)");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    /** What could not be converted is said before, and what Java calls that helps nobody who types. */
    private static String withoutException(CommandLine.ParameterException mistake) {
        return CONVERSION_FAILURE.matcher(String.valueOf(mistake.getMessage())).replaceFirst("");
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
