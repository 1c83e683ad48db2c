package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CachedToken;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.operator.realm.RealmFile;
import id.jmo.operator.realm.RealmUpdate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the realm of a running Keycloak to what the realm file of this version says. */
@Command(
        name = "realm",
        description = "The realm at Keycloak, of an earlier version: update.",
        subcommands = CommandLine.HelpCommand.class)
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
public final class RealmCommand implements Runnable {

    private static final String PASSWORD = "KEYCLOAK_ADMIN_PASSWORD";

    /** Keycloak gives the administrator a token for a minute. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    public RealmCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(
            name = "update",
            description = {
                "Adds what the realm has not yet, and sets what differs. Users stay as they are.",
                "Variables of the file are those of the environment; the administrator's password is in " + PASSWORD
                        + "."
            })
    void update(
            @Option(
                            names = "--keycloak",
                            paramLabel = "URL",
                            required = true,
                            converter = Address.class,
                            description = "Address of Keycloak, such as http://localhost:8180.")
                    URI keycloak,
            @Option(
                            names = "--admin",
                            paramLabel = "NAME",
                            defaultValue = "admin",
                            description = "The administrator (admin).")
                    String admin,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            defaultValue = "deploy/keycloak/jmo-realm.json",
                            description = "The realm (deploy/keycloak/jmo-realm.json).")
                    Path file) {
        String password = environment.get(PASSWORD);
        if (password == null) {
            throw new CommandFailure("No password of Keycloak's administrator: set " + PASSWORD);
        }
        var realm = RealmFile.resolved(read(file), environment);
        var token =
                new CachedToken(() -> Login.ofAdministrator(keycloak, admin, password), TOKEN_LIFE, Clock.systemUTC());
        List<String> changes = new RealmUpdate(new ApiClient(keycloak, token), realm).run();
        var out = spec.commandLine().getOut();
        changes.forEach(out::println);
        out.println(
                changes.isEmpty()
                        ? "The realm has all that the file says."
                        : "The realm has now all that the file says.");
        out.flush();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailure("The realm file cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
