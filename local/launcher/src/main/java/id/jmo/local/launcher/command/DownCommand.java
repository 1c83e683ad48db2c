package id.jmo.local.launcher.command;

import id.jmo.local.launcher.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops everything. What was stored stays.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class DownCommand implements Runnable {

    @ParentCommand
    private Jmo jmo;

    @Override
    public void run() {
        Suite suite = jmo.suite();
        boolean ran = suite.anythingRuns();
        suite.down();
        System.out.println(
                ran ? "The suite is down. Its data stays: ./jmo up brings it back." : "The suite is not running.");
    }
}
