package id.jmo.local.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Runs the store as a process of its own: {@code --data-dir FOLDER [--port N]}. Prints one line when ready, one line
 * when it cannot start (exit code 1, or 2 for wrong arguments), and closes the store on SIGTERM.
 */
public final class StoreMain {

    private static final int DEFAULT_PORT = 27017;

    private record Arguments(Path dataDir, int port) {}

    private StoreMain() {}

    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        PrintStream out = System.out;
        try {
            Arguments arguments = parse(args);
            HardenedStore store = HardenedStore.open(arguments.dataDir(), arguments.port(), StoreMain::halt);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
            out.println("store: ready on " + store.connectionString() + ", data in " + arguments.dataDir());
        } catch (IllegalArgumentException e) {
            fail(2, e.getMessage() + "; usage: --data-dir FOLDER [--port N]");
        } catch (StoreFailure e) {
            fail(1, String.valueOf(e.getMessage()));
        }
    }

    private static Arguments parse(String[] args) {
        Path dataDir = null;
        int port = DEFAULT_PORT;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--data-dir" -> dataDir = Path.of(value);
                case "--port" -> port = parsePort(value);
                default -> throw new IllegalArgumentException("unknown argument " + args[i]);
            }
        }
        if (dataDir == null) {
            throw new IllegalArgumentException("--data-dir is missing");
        }
        return new Arguments(dataDir, port);
    }

    private static int parsePort(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, with ports out of range.
        }
        throw new IllegalArgumentException("--port must be a number from 0 to 65535, not " + value);
    }

    /** A store that cannot write must not stay up: its supervisor sees it exit. */
    private static void halt(RuntimeException cause) {
        System.err.println("store: cannot write to disk: " + cause.getMessage());
        Runtime.getRuntime().halt(1);
    }

    private static void fail(int exitCode, String message) {
        System.err.println("store: " + message);
        System.exit(exitCode);
    }
}
