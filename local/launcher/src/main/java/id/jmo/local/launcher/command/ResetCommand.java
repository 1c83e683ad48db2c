package id.jmo.local.launcher.command;

import id.jmo.local.launcher.suite.Suite;
import java.util.Locale;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "reset", description = "Stops everything and erases all stored data, after asking.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class ResetCommand implements Runnable {

    @ParentCommand
    private Jmo jmo;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public void run() {
        Suite suite = jmo.suite();
        if (!yes && !agreed(suite)) {
            System.out.println("Nothing was erased.");
            return;
        }
        suite.down();
        suite.erase();
        System.out.println("Erased. ./jmo up starts afresh.");
    }

    private static boolean agreed(Suite suite) {
        System.out.print("Erase all members, claims, money and logins in " + suite.dataFolder() + "? [y/N] ");
        System.out.flush();
        Scanner answers = new Scanner(
                System.in,
                System.console() == null
                        ? java.nio.charset.StandardCharsets.UTF_8
                        : System.console().charset());
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
