package id.jmo.local.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Works through the gateway with an operator's token, so that every look and every act is on record like any other. */
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
abstract class OperatorCommand implements Runnable {

    /** A minute less than the realm gives. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    @ParentCommand
    private Jmo jmo;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--login",
            scope = ScopeType.INHERIT,
            defaultValue = "operator1",
            description = "Whose token to use (operator1).")
    private String login;

    @Option(
            names = "--password",
            scope = ScopeType.INHERIT,
            description = "Default: the one that all sample logins share.")
    private String password = SampleWorld.PASSWORD;

    private final Function<OperatorCommand, Api> gateway;
    private final Clock clock;

    OperatorCommand(Function<OperatorCommand, Api> gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    /** The suite's gateway, asked by the operator. */
    final Api api() {
        return gateway.apply(this);
    }

    final Clock clock() {
        return clock;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    static Api gatewayOfTheSuite(OperatorCommand command) {
        Suite suite = command.jmo.suite();
        Session session = new Session(() -> suite.tokenOf(command.login, command.password), command.clock);
        return new Api(suite.gatewayUri(), session::token);
    }

    /** One login for as long as its token holds. The first is at once: that it fails is told once, not by each service. */
    private static final class Session {

        private final Supplier<String> login;
        private final Clock clock;
        private String token;
        private Instant until;

        Session(Supplier<String> login, Clock clock) {
            this.login = login;
            this.clock = clock;
            this.token = login.get();
            this.until = clock.instant().plus(TOKEN_LIFE);
        }

        String token() {
            if (!clock.instant().isBefore(until)) {
                token = login.get();
                until = clock.instant().plus(TOKEN_LIFE);
            }
            return token;
        }
    }
}
