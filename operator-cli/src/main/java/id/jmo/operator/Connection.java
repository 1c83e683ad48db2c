package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CachedToken;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.Login;
import id.jmo.operator.client.LoginSession;
import id.jmo.operator.client.Totp;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * Which suite a command works on, and as whom: options first, then environment variables, then the default suite if
 * there is one. A password is no option, because the process list would show it.
 */
@SuppressWarnings("NullAway.Init") // picocli sets the options before it runs a command.
public class Connection {

    /** A minute less than the realm gives. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private static final String API = "JMO_API";
    private static final String ISSUER = "JMO_ISSUER";
    private static final String LOGIN = "JMO_LOGIN";
    private static final String PASSWORD = "JMO_PASSWORD";
    private static final String CODE = "JMO_CODE";

    @Option(
            names = "--api",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            converter = Address.class,
            description = "Address of the suite's gateway. Default: " + API + ".")
    private @Nullable URI api;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            converter = Address.class,
            description =
                    "Address of the realm, such as https://login.jmo.example/realms/jmo. Default: " + ISSUER + ".")
    private @Nullable URI issuer;

    @Option(
            names = "--login",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The operator's login. Default: " + LOGIN + ".")
    private @Nullable String login;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "File with the password in its first line. Default: " + PASSWORD + ", or you are asked for it.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--code",
            paramLabel = "DIGITS",
            scope = ScopeType.INHERIT,
            description = "The code that your authenticator shows. Default: " + CODE + ", or you are asked for it.")
    private @Nullable String code;

    private final Map<String, String> environment;
    private final Supplier<Optional<String>> prompt;
    private final @Nullable Supplier<DefaultSuite> defaultSuite;

    Connection(
            Map<String, String> environment,
            Supplier<Optional<String>> prompt,
            @Nullable Supplier<DefaultSuite> defaultSuite) {
        this.environment = environment;
        this.prompt = prompt;
        this.defaultSuite = defaultSuite;
    }

    /** To the suite that options or environment name. */
    public static Connection withoutDefault() {
        return new Connection(System.getenv(), Connection::ask, null);
    }

    /** As {@link #withoutDefault}, or to this suite if neither names an address. */
    public static Connection withDefault(Supplier<DefaultSuite> suite) {
        return new Connection(System.getenv(), Connection::ask, suite);
    }

    /**
     * Logs in, so that a wrong password is reported once and not by each call. The session is renewed as an app renews it: a
     * code is good for one login.
     *
     * @throws CommandFailure if something is missing or the login is refused
     */
    ApiClient open(Clock clock) {
        DefaultSuite suite = suite();
        Login realm = new Login(suite.issuer());
        AtomicReference<LoginSession> session = new AtomicReference<>(
                realm.beginAsStaff(suite.login(), suite.password(), () -> secondFactor(suite, clock)));
        CachedToken token = new CachedToken(
                () -> {
                    LoginSession renewed = realm.renew(session.get());
                    session.set(renewed);
                    return renewed.accessToken();
                },
                TOKEN_LIFE,
                clock);
        return new ApiClient(suite.api(), token);
    }

    private String secondFactor(DefaultSuite suite, Clock clock) {
        String key = suite.secondFactor();
        return key != null
                ? Totp.code(key, clock.instant())
                : Optional.ofNullable(code)
                        .or(() -> Optional.ofNullable(environment.get(CODE)))
                        .or(() -> ask("Code of your authenticator: "))
                        .orElseThrow(() -> new CommandFailure("No code of your authenticator: set " + CODE
                                + ", give --code, or run the command in a terminal"));
    }

    DefaultSuite suite() {
        URI givenApi = address(api, API);
        URI givenIssuer = address(issuer, ISSUER);
        String givenLogin = login == null ? environment.get(LOGIN) : login;
        if (givenApi == null && givenIssuer == null && defaultSuite != null) {
            DefaultSuite suite = defaultSuite.get();
            return new DefaultSuite(
                    suite.api(),
                    suite.issuer(),
                    givenLogin == null ? suite.login() : givenLogin,
                    givenPassword().orElse(suite.password()),
                    suite.secondFactor());
        }
        return new DefaultSuite(
                required(givenApi, "Which suite? Give the gateway's address with --api or " + API),
                required(givenIssuer, "Which realm? Give the issuer's address with --issuer or " + ISSUER),
                required(givenLogin, "Who are you? Give your login with --login or " + LOGIN),
                givenPassword()
                        .or(prompt)
                        .orElseThrow(() -> new CommandFailure("No password: set " + PASSWORD
                                + ", give --password-file, or run the command in a terminal")),
                null);
    }

    private @Nullable URI address(@Nullable URI option, String variable) {
        String text = environment.get(variable);
        if (option != null || text == null) {
            return option;
        }
        try {
            return new Address().convert(text);
        } catch (TypeConversionException e) {
            throw new CommandFailure(variable + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> givenPassword() {
        if (passwordFile == null) {
            return Optional.ofNullable(environment.get(PASSWORD));
        }
        try {
            return Files.readString(passwordFile).lines().findFirst();
        } catch (IOException e) {
            throw new CommandFailure("The password file cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> T required(@Nullable T value, String question) {
        if (value == null) {
            throw new CommandFailure(question);
        }
        return value;
    }

    private static Optional<String> ask() {
        return ask("Password: ");
    }

    private static Optional<String> ask(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("%s", question);
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }
}
