package id.jmo.local.launcher.command;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.local.launcher.sample.Selfie;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.client.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "selfie",
        description = "Opens a verification for a member, plays what it asks for before the camera, and prints its id.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent and parameters before it runs a command.
final class SelfieCommand implements Runnable {

    @ParentCommand
    private Jmo jmo;

    @Parameters(paramLabel = "LOGIN", description = "Whose verification it is: eileen, grace.")
    private String login;

    @Option(names = "--face", description = "Who stands before the camera: eileen (default) or grace.")
    private String face = "eileen";

    @Option(names = "--password", description = "Default: the one that all sample logins share.")
    private String password = SampleLogins.PASSWORD;

    @Override
    public void run() {
        Suite suite = jmo.suite();
        ApiClient app = new ApiClient(suite.gatewayUri(), () -> suite.logins().tokenOf(login, password));
        System.out.println(Selfie.of(app, suite.sampleWorld().camera(), face).verificationId());
    }
}
