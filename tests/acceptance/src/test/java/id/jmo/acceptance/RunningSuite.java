package id.jmo.acceptance;

import id.jmo.local.launcher.Options;
import id.jmo.local.launcher.Suite;
import id.jmo.world.World;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all journeys: real Kafka, Keycloak, store, face engine, SMTP and the sandbox's bank, on ports beside
 * those of a suite that a developer may have running. A journey takes the {@link World} as a parameter.
 */
final class RunningSuite implements BeforeAllCallback, ParameterResolver {

    private static final int PORT_OFFSET = 11_000;
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningSuite.class);

    /** Closed by JUnit after the last journey. */
    private record Running(Suite suite, World world) implements AutoCloseable {

        static Running start() {
            var home = Path.of("target", "suite").toAbsolutePath();
            var suite = Suite.start(Options.in(home).withPortOffset(PORT_OFFSET).startingAfresh());
            return new Running(suite, new World(suite));
        }

        @Override
        public void close() {
            suite.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).world();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }
}
