package id.jmo.local.launcher.command;

import id.jmo.local.launcher.sample.SampleLogins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "token", description = "Logs a person in and prints their access token, good for five minutes.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent and parameters before it runs a command.
final class TokenCommand implements Runnable {

    @ParentCommand
    private Jmo jmo;

    @Parameters(paramLabel = "LOGIN", description = "Such as eileen, officer1, operator1, auditor1.")
    private String login;

    @Option(names = "--password", description = "Default: the one that all sample logins share.")
    private String password = SampleLogins.PASSWORD;

    @Override
    public void run() {
        System.out.println(jmo.suite().logins().tokenOf(login, password));
    }
}
