package id.jmo.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;

/**
 * What has changed in the maps since they were last written to the store's file, a record for each group of commands. Appending a
 * record is what makes a group durable; the maps themselves, whose every change writes whole pages, follow at a checkpoint.
 *
 * <p>A record has the number of its generation, which is random, is in the store's file, and changes with each checkpoint: what
 * an earlier generation has left in the log is never applied again. After a crash the records of the generation are applied in
 * their order until one is not whole; that one was never acknowledged. Applying a record twice does no harm, as it says what
 * the maps have afterwards.
 *
 * <p>Changes are noted by any thread, in the order in which they happen to one key. Everything else is done by one thread at a
 * time, and while no command runs where that is said.
 */
final class WriteAheadLog implements AutoCloseable {

    static final String FILE = "store.log";

    /** Checksum, length of the body, generation, number of the record in its generation. */
    private static final int HEADER = Integer.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

    private static final String STATE = "log";
    private static final String GENERATION = "generation";

    private static final byte REMOVED = 0;
    private static final byte PUT = 1;

    /** Bytes; a longer log would take longer to apply after a crash. */
    private static final long MAX_LENGTH = 64L << 20;

    /** Bytes; a larger group, such as one of pictures, is cheaper to write once, into the store's file. */
    private static final int MAX_RECORD = 4 << 20;

    /**
     * Of pages that are not in the file yet, for which writes wait at a checkpoint: they take this share of the heap at
     * most, and so many bytes.
     */
    private static final int UNSAVED_SHARE = 16;

    private static final int MAX_UNSAVED = 32 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel file;
    private final MVStore store;
    private final MVMap<String, Long> state;
    private final long maxUnsaved = Math.min(MAX_UNSAVED, Runtime.getRuntime().maxMemory() / UNSAVED_SHARE);

    /** Guarded by the log's monitor, as is the next. */
    private WriteBuffer noted = new WriteBuffer();

    private boolean mapsChanged;

    private WriteBuffer taken = new WriteBuffer();
    private long generation;
    private long records;
    private long length;

    private WriteAheadLog(FileChannel file, MVStore store) {
        this.file = file;
        this.store = store;
        this.state = store.openMap(STATE);
    }

    /**
     * Opens the log, applies to the maps what it has, and begins a new generation.
     *
     * @throws StoreFailure if a record is whole and cannot be applied
     */
    static WriteAheadLog open(Path folder, MVStore store) {
        try {
            FileChannel file = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
            WriteAheadLog log = new WriteAheadLog(file, store);
            log.applyRecords();
            log.checkpoint();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that the map has the value now. */
    synchronized <V> void put(MVMap<Key, V> map, Key key, V value) {
        begin(map, PUT, key);
        map.getValueType().write(noted, value);
    }

    /** Notes that the map has the key no more. */
    synchronized void removed(MVMap<Key, ?> map, Key key) {
        begin(map, REMOVED, key);
    }

    /** Notes that a map was made, emptied or removed, which only a checkpoint makes durable. */
    synchronized void mapsChanged() {
        mapsChanged = true;
    }

    private void begin(MVMap<Key, ?> map, byte what, Key key) {
        if (noted.position() == 0) {
            noted.put(new byte[HEADER]);
        }
        noted.putVarInt(map.getId()).put(what);
        KeyType.INSTANCE.write(noted, key);
    }

    synchronized boolean hasNotedAnything() {
        return mapsChanged || noted.position() > 0;
    }

    /** Whether what was noted is to be made durable by a checkpoint. */
    synchronized boolean needsCheckpoint() {
        return mapsChanged
                || noted.position() > MAX_RECORD
                || length > MAX_LENGTH
                || store.getUnsavedMemory() > maxUnsaved;
    }

    /** Takes what was noted, to be appended. No command runs, so it is of whole commands. */
    synchronized void take() {
        WriteBuffer next = taken;
        taken = noted;
        noted = next.clear();
    }

    /** Appends what was taken, and returns when it is on disk. */
    void append() {
        ByteBuffer record = taken.getBuffer().flip();
        record.putInt(Integer.BYTES, record.limit() - HEADER)
                .putLong(2 * Integer.BYTES, generation)
                .putLong(2 * Integer.BYTES + Long.BYTES, records + 1);
        record.putInt(0, checksum(record));
        try {
            while (record.hasRemaining()) {
                file.write(record, length + record.position());
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length += record.limit();
        records++;
    }

    /**
     * Begins a generation: from the store's next commit on the log is empty, and what was noted so far is in the maps. No command
     * runs before that commit. The log may be appended to when the commit is on disk.
     */
    synchronized void beginGeneration() {
        noted.clear();
        mapsChanged = false;
        generation = RANDOM.nextLong();
        state.put(GENERATION, generation);
        records = 0;
        length = 0;
    }

    /** Gives back the room of earlier generations, when the beginning of this one is on disk. */
    void truncate() {
        try {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkpoint() {
        beginGeneration();
        store.commit();
        store.sync();
        truncate();
    }

    private void applyRecords() throws IOException {
        Long current = state.get(GENERATION);
        if (current == null) {
            return;
        }
        generation = current;
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (read(header.clear(), length) && header.getLong(2 * Integer.BYTES) == generation) {
            int body = header.getInt(Integer.BYTES);
            if (body < 0 || body > file.size() - length - HEADER) {
                return;
            }
            ByteBuffer record = ByteBuffer.allocate(HEADER + body);
            if (!read(record, length)
                    || record.getInt(0) != checksum(record)
                    || record.getLong(2 * Integer.BYTES + Long.BYTES) != records + 1) {
                return;
            }
            apply(record.position(HEADER));
            length += record.limit();
            records++;
        }
    }

    /** @return false at the end of the file */
    private boolean read(ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining()) {
            if (file.read(into, from + into.position()) < 0) {
                return false;
            }
        }
        into.flip();
        return true;
    }

    private void apply(ByteBuffer record) {
        while (record.hasRemaining()) {
            int map = DataUtils.readVarInt(record);
            String name = store.getMapName(map);
            if (name == null) {
                throw new StoreFailure("the log changes map %d, which is not in the store".formatted(map));
            }
            if (StoredMaps.isOfDocuments(name)) {
                apply(record, StoredMaps.documents(store, name));
            } else {
                apply(record, StoredMaps.entries(store, name));
            }
        }
    }

    private static <V> void apply(ByteBuffer record, MVMap<Key, V> map) {
        byte what = record.get();
        Key key = KeyType.INSTANCE.read(record);
        if (what == PUT) {
            map.put(key, map.getValueType().read(record));
        } else {
            map.remove(key);
        }
    }

    private static int checksum(ByteBuffer record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record.duplicate().position(Integer.BYTES));
        return (int) checksum.getValue();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
