package id.jmo.local.launcher.command;

import id.jmo.local.launcher.sample.SampleLogins;
import id.jmo.operator.client.Totp;
import java.time.Instant;
import picocli.CommandLine.Command;

@Command(
        name = "code",
        description = "Prints the code that the authenticator of the sample's staff shows now: their second factor.")
final class CodeCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(Totp.code(SampleLogins.SECOND_FACTOR, Instant.now()));
    }
}
