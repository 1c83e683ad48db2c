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
                    String help = helpOn(mistake.getCommandLine());
                    err.println("✗ " + withoutException(mistake) + " (" + help + " says how)");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    private static String helpOn(CommandLine command) {
        CommandLine group = command.getParent();
        if (group != null) {
            return group.getCommandSpec().qualifiedName() + " help " + command.getCommandName();
        }
        String name = command.getCommandSpec().qualifiedName();
        return name + (command.getSubcommands().containsKey("help") ? " help" : " --help");
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
