package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Which suite a command reaches, and as whom. */
class ConnectionTest {

    private static final DefaultSuite LOCAL = new DefaultSuite(
            URI.create("http://localhost:8080"),
            URI.create("http://localhost:8180/realms/jmo"),
            "operator1",
            "sample",
            null);

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void suiteInTheEnvironment() {
        environment.put("JMO_API", "https://api.example/");
        environment.put("JMO_ISSUER", "https://login.example/realms/jmo");
        environment.put("JMO_LOGIN", "olivia");
        environment.put("JMO_PASSWORD", "secret");
    }

    @Test
    void the_environment_names_suite_and_operator() {
        assertThat(parsed(withoutDefault()))
                .isEqualTo(new DefaultSuite(
                        URI.create("https://api.example"),
                        URI.create("https://login.example/realms/jmo"),
                        "olivia",
                        "secret",
                        null));
    }

    @Test
    void options_come_before_the_environment() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "other secret\n");

        assertThat(parsed(
                        withoutDefault(),
                        "--api=http://localhost:9080",
                        "--issuer=http://localhost:9180/realms/jmo",
                        "--login=oscar",
                        "--password-file=" + file))
                .isEqualTo(new DefaultSuite(
                        URI.create("http://localhost:9080"),
                        URI.create("http://localhost:9180/realms/jmo"),
                        "oscar",
                        "other secret",
                        null));
    }

    @Test
    void a_person_at_a_terminal_is_asked_for_the_password() {
        environment.remove("JMO_PASSWORD");

        Connection connection = new Connection(environment, () -> Optional.of("typed"), null);

        assertThat(parsed(connection).password()).isEqualTo("typed");
    }

    @Test
    void the_default_suite_is_used_if_no_address_is_given() {
        environment.keySet().removeAll(Set.of("JMO_API", "JMO_ISSUER", "JMO_LOGIN", "JMO_PASSWORD"));

        assertThat(parsed(withDefault())).isEqualTo(LOCAL);
        assertThat(parsed(withDefault(), "--login=operator2").login()).isEqualTo("operator2");
    }

    @Test
    void the_default_password_is_sent_to_no_other_suite() {
        environment.remove("JMO_PASSWORD");

        assertThat(run(withDefault())).startsWith("✗ No password: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JMO_API      | Which suite? Give the gateway's address with --api or JMO_API
            JMO_ISSUER   | Which realm? Give the issuer's address with --issuer or JMO_ISSUER
            JMO_LOGIN    | Who are you? Give your login with --login or JMO_LOGIN
            JMO_PASSWORD | No password: set JMO_PASSWORD, give --password-file, or run the command in a terminal
            """)
    void what_is_missing_is_named_in_one_line(String missing, String message) {
        environment.remove(missing);

        assertThat(run(withoutDefault())).isEqualTo("✗ " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --api=localhost:8080      | Invalid value for option '--api': "localhost:8080" is no address such as
            --issuer=not an address   | Invalid value for option '--issuer': "not an address" is no address such as
            --password-file=/missing  | The password file cannot be read: /missing
            --password=secret         | Unknown option: '--password=secret'
            """)
    void a_wrong_option_is_reported_in_one_line(String option, String message) {
        assertThat(run(withoutDefault(), option)).startsWith("✗ " + message);
    }

    @Test
    void a_wrong_address_in_the_environment_is_reported_with_the_variable() {
        environment.put("JMO_API", "nowhere");

        assertThat(run(withoutDefault())).isEqualTo("✗ JMO_API: \"nowhere\" is no address such as https://jmo.example");
    }

    private Connection withoutDefault() {
        return new Connection(environment, Optional::empty, null);
    }

    private Connection withDefault() {
        return new Connection(environment, Optional::empty, () -> LOCAL);
    }

    private static DefaultSuite parsed(Connection connection, String... options) {
        new CommandLine(new DeadLettersCommand(connection)).parseArgs(options);
        return connection.suite();
    }

    /** The one line that the command reports before it calls anybody. */
    private static String run(Connection connection, String... options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        CommandLine commandLine =
                OperatorCli.commandLine(connection, new PrintStream(printed, true, StandardCharsets.UTF_8));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "dead-letters";
        arguments[1] = "list";
        System.arraycopy(options, 0, arguments, 2, options.length);

        assertThat(commandLine.execute(arguments)).isNotZero();

        return printed.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
