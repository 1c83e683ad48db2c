package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A document store that speaks MongoDB's protocol on the loopback interface, as a standalone server: no transactions,
 * no retryable writes, no change streams. Every acknowledged write is on disk.
 */
public final class HardenedStore implements AutoCloseable {

    private static final String FILE = "store.mv";

    /** Share of the heap; the rest is for answers being sent and for pages to be committed. */
    private static final double CACHE_SHARE = 0.3;

    /** A page is written as a whole when a document on it has changed: of three or four documents, not of a dozen. */
    private static final int PAGE_BYTES = 4096;

    private static final Duration COMPACTION_AFTER_QUIET = Duration.ofSeconds(5);

    /** A handler thread blocks until the commit, so few threads would serialise the clients. */
    private static final int THREADS_ON_DISK = 64;

    private static final int THREADS_IN_MEMORY = 8;

    private final MVStore store;
    private final @Nullable WriteAheadLog log;
    private final Durability durability;
    private final MongoServer server;
    private final @Nullable Compaction compaction;
    private final int port;
    private boolean closed;

    private HardenedStore(
            MVStore store,
            @Nullable WriteAheadLog log,
            InetSocketAddress address,
            UnaryOperator<MongoBackend> front,
            Consumer<RuntimeException> onFailure) {
        this.store = store;
        this.log = log;
        this.durability = new Durability(store, log, onFailure);
        this.server = new MongoServer(
                front.apply(new StoreBackend(new StoredMaps(store, log), durability, Clock.systemUTC())));
        bind(address, log != null ? THREADS_ON_DISK : THREADS_IN_MEMORY);
        this.port = server.getLocalAddress().getPort();
        this.compaction = log != null ? new Compaction(store, durability, COMPACTION_AFTER_QUIET) : null;
    }

    private void bind(InetSocketAddress address, int threads) {
        try {
            server.bind(address, 1, threads);
        } catch (Exception e) {
            // The network library throws checked exceptions without declaring them.
            server.shutdownNow();
            store.close();
            throw new StoreFailure(
                    "port %d of %s is in use"
                            .formatted(address.getPort(), address.getAddress().getHostAddress()),
                    e);
        }
    }

    /**
     * Opens the store in the folder, which is created if necessary.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws StoreFailure with a message for the operator: the folder cannot be used, another process has the store
     *     open, its file is damaged, or the port is taken
     */
    public static HardenedStore open(Path dataDir, int port) {
        return open(dataDir, port, failure -> {});
    }

    /**
     * As {@link #open(Path, int)}; {@code onFailure} is called when writing to the disk fails: every later write is
     * refused.
     */
    static HardenedStore open(Path dataDir, int port, Consumer<RuntimeException> onFailure) {
        return open(dataDir, onLoopback(port), UnaryOperator.identity(), onFailure);
    }

    /**
     * As {@link #open(Path, int)}, on any address, and with what answers before the store does, such as who asks for passwords.
     *
     * @param front makes of the backend of the store the one that the server calls
     * @param onFailure called when writing to the disk fails: every later write is refused
     */
    public static HardenedStore open(
            Path dataDir,
            InetSocketAddress address,
            UnaryOperator<MongoBackend> front,
            Consumer<RuntimeException> onFailure) {
        Path file = dataDir.resolve(FILE);
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new StoreFailure("cannot create the data folder " + dataDir + " (" + e.getMessage() + ")", e);
        }
        MVStore store = openFile(file);
        return new HardenedStore(store, openLog(dataDir, store), address, front, onFailure);
    }

    /** A store in memory on a free port, for tests. */
    public static HardenedStore inMemory() {
        return new HardenedStore(
                new MVStore.Builder().autoCommitDisabled().open(),
                null,
                onLoopback(0),
                UnaryOperator.identity(),
                failure -> {});
    }

    private static InetSocketAddress onLoopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** @throws StoreFailure as {@link #open(Path, int)} */
    static MVStore openFile(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(cacheMebibytes())
                    .autoCommitDisabled()
                    // A commit is made between commands alone, however much is unsaved.
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            // Each commit is on disk before the next begins, so the space that it frees may be reused immediately.
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            throw new StoreFailure(
                    e.getMessage() != null && e.getMessage().contains("locked")
                            ? "another process has the data in " + file + " open"
                            : "cannot open " + file + ": " + e.getMessage(),
                    e);
        }
    }

    private static WriteAheadLog openLog(Path dataDir, MVStore store) {
        try {
            return WriteAheadLog.open(dataDir, store);
        } catch (UncheckedIOException | MVStoreException e) {
            store.closeImmediately();
            throw new StoreFailure("cannot open the log in " + dataDir + ": " + e.getMessage(), e);
        }
    }

    private static int cacheMebibytes() {
        return (int) (Runtime.getRuntime().maxMemory() * CACHE_SHARE / (1 << 20));
    }

    /** The port that the store listens on. */
    public int port() {
        return port;
    }

    /** {@code mongodb://127.0.0.1:port}, without a database. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Disconnects the clients, writes everything to disk and closes the file. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (compaction != null) {
            compaction.close();
        }
        server.shutdownNow();
        if (log != null) {
            durability.exclusively(() -> {});
            log.close();
        }
        store.close();
    }
}
