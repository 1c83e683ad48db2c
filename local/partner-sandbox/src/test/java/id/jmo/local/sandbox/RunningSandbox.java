package id.jmo.local.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** A sandbox inside the test's own JVM, started once for all test classes. */
final class RunningSandbox {

    static final Path SECRETS;
    static final ConfigurableApplicationContext CONTEXT;
    static final Client CLIENT;

    static {
        try {
            Path folder = Files.createTempDirectory("sandbox");
            SECRETS = folder.resolve("secrets");
            new KeyFiles(SECRETS).generateMissing();
            CONTEXT = PartnerSandbox.start(arguments(folder, SECRETS, 0));
            CLIENT = new Client(port(), SECRETS);
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private RunningSandbox() {}

    static int port() {
        return Integer.parseInt(CONTEXT.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static String[] arguments(Path folder, Path secrets, int port) throws Exception {
        return new String[] {
            "--server.port=" + port,
            "--sandbox.smtp-port=0",
            "--sandbox.data-dir=" + folder.resolve("data"),
            "--sandbox.sample-dir=" + Path.of(System.getProperty("jmo.root"), "local", "sample"),
            "--sandbox.bank.client-public-key=" + secrets.resolve("bank-public-key.pem"),
            "--sandbox.bank.client-secret=" + Files.readString(secrets.resolve("bank-client-secret")),
            "--sandbox.bank.signing-key=" + secrets.resolve("bank-signing-private-key.pem"),
            "--sandbox.bank.client-url=http://localhost:1",
            "--sandbox.push.port=0",
            "--sandbox.push.certificate=" + secrets.resolve("push-service-certificate.pem"),
            "--sandbox.push.private-key=" + secrets.resolve("push-service-key.pem"),
            "--sandbox.bank.pending=PT0.3S",
            "--sandbox.bank.return-after=PT0.3S",
            "--sandbox.bank.statement-page=3"
        };
    }
}
