package id.jmo.deployment.standin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.jmo.local.store.HardenedStore;
import id.jmo.local.store.StoreFailure;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The store as {@code stand-ins/mongo/mongod} starts it: {@code --data-dir FOLDER --bind ADDRESS --port N
 * [--replica-set NAME] [--users yes]}. Prints MongoDB's "Waiting for connections" when it is ready.
 */
public final class StandInMain {

    private StandInMain() {}

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        PrintStream out = System.out;
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        @Nullable String replicaSet = given.get("--replica-set");
        boolean withUsers = given.containsKey("--users");
        int port = Integer.parseInt(given.getOrDefault("--port", "27017"));
        try {
            HardenedStore store = HardenedStore.open(
                    Path.of(given.getOrDefault("--data-dir", "/data/db")),
                    new InetSocketAddress(given.getOrDefault("--bind", "127.0.0.1"), port),
                    backend -> new SecuredBackend(backend, replicaSet, withUsers),
                    StandInMain::halt);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
            out.println("Waiting for connections on port " + store.port());
        } catch (StoreFailure e) {
            System.err.println("store: " + e.getMessage());
            System.exit(1);
        }
    }

    /** A store that cannot write must not stay up: the engine sees it exit. */
    private static void halt(RuntimeException cause) {
        System.err.println("store: cannot write to disk: " + cause.getMessage());
        Runtime.getRuntime().halt(1);
    }
}
