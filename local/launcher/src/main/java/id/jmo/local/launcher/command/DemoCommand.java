package id.jmo.local.launcher.command;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        description = {
            "A member logs in, takes the selfie, claims, and the money arrives.",
            "With --browser in Chromium, on the display or as pictures."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class DemoCommand implements Runnable {

    @ParentCommand
    private Jmo jmo;

    @Override
    public void run() {
        Suite suite = jmo.suite();
        if (!suite.runs(Part.GATEWAY.name())) {
            throw new LaunchFailure("The suite is not running: ./jmo up first");
        }
        new Demo(suite, System.out).run();
    }
}
