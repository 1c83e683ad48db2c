package id.jmo.acceptance;

import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all journeys: real Kafka, Keycloak, store, face engine, SMTP and the sandbox's bank, on ports beside
 * those of a suite that a developer may have running. A journey takes the {@link World} as a parameter, and the
 * {@link Traces} if it needs the spans that the services send.
 *
 * <p>With {@code -Djmo.acceptance.home=FOLDER -Djmo.acceptance.port-offset=N} the journeys visit a suite that already runs
 * elsewhere, as in containers: those {@linkplain Visiting that need nothing but its published ports}. FOLDER has its
 * {@code secrets/keycloak-admin-password}.
 */
final class RunningSuite implements BeforeAllCallback, ParameterResolver {

    private static final int PORT_OFFSET = Integer.getInteger("jmo.acceptance.port-offset", 11_000);

    private static final @Nullable String VISITED = System.getProperty("jmo.acceptance.home");

    /** The whole suite shares the machine, and some of its work is done every ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningSuite.class);

    /** What we have built, and what therefore must keep nothing personal. */
    static final List<Part> OURS =
            Stream.concat(Part.services().stream(), Stream.of(Part.GATEWAY)).toList();

    /** Closed by JUnit after the last journey. */
    private record Running(Suite suite, World world, Traces traces) implements AutoCloseable {

        static Running start() {
            Awaitility.setDefaultTimeout(PATIENCE);
            return VISITED == null
                    ? begin()
                    : visit(Options.in(Path.of(VISITED)).withPortOffset(PORT_OFFSET));
        }

        private static Running visit(Options options) {
            var suite = Suite.at(options);
            // Whoever was there before has made people by small numbers.
            return new Running(
                    suite, new World(suite, ThreadLocalRandom.current().nextInt(1_000, 9_000)), Traces.start());
        }

        private static Running begin() {
            var home = Path.of("target", "suite").toAbsolutePath();
            var traces = Traces.start();
            var suite = Suite.start(traces.sentBy(
                    hasty(Options.in(home)).withPortOffset(PORT_OFFSET).startingAfresh()));
            return new Running(suite, new World(suite), traces);
        }

        /** What an instance had leased that a journey kills, another takes over after some seconds. */
        private static Options hasty(Options options) {
            var contributions = Part.named("contribution-service");
            var hasty = options.withSetting(Part.named("account-service"), "JMO_REGISTRATIONS_LEASE", "5s")
                    .withSetting(contributions, "JMO_BILLS_POSTING_LEASE", "15s")
                    .withSetting(contributions, "JMO_WAGES_BILLING_LEASE", "15s");
            for (var service : Part.services()) {
                hasty = hasty.withSetting(service, "JMO_IMPORTS_LEASE", "15s");
            }
            return hasty;
        }

        @Override
        public void close() {
            traces.close();
            if (VISITED == null) {
                suite.close();
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == World.class || type == Traces.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context);
        return parameter.getParameter().getType() == World.class ? running.world() : running.traces();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }
}
