package id.jmo.information.persistence.branches;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.information.application.branches.Branches;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.values.Uuid7;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The branches in generations. A change writes a whole new generation beside the present one and then, in one write of one
 * document, says that this is the present one: before it nothing has changed, and after it everything. What a crash left
 * half written is never pointed at, and the next change clears it away.
 *
 * <p>Each instance answers from a copy in memory. It is bounded ({@link BranchDirectory#MAX_BRANCHES}), changes a few
 * times a year, and is compared with the present generation every second.
 */
@Repository
class MongoBranches implements Branches {

    static final String BRANCHES = "branches";
    static final String DIRECTORY = "branchDirectory";

    private static final Logger LOG = LoggerFactory.getLogger(MongoBranches.class);
    private static final String PRESENT = "present";
    private static final Present NOTHING_YET = new Present(PRESENT, 0, "0", 0);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MAX_ATTEMPTS = 3;
    private static final int INSERTED_AT_ONCE = 500;

    /**
     * Which generation is the present one.
     *
     * @param generation grows by one with every change
     * @param version of that generation; two changes at the same time write one generation in two versions
     * @param branches how many there are, so that a reader knows that it has all
     */
    record Present(String id, long generation, String version, int branches) {}

    record BranchDocument(String id, long generation, String version, Branch branch) {}

    /** @param comparedAt by {@link System#nanoTime} */
    private record Copy(BranchDirectory directory, long comparedAt) {

        boolean isFresh() {
            return System.nanoTime() - comparedAt < FRESH.toNanos();
        }
    }

    private final MongoOperations mongo;
    private final Lock refreshing = new ReentrantLock();
    private volatile @Nullable Copy copy;

    MongoBranches(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** One request at a time compares; the others are answered from the copy. So are all while the store is away. */
    @Override
    public BranchDirectory directory() {
        Copy held = copy;
        if (held != null && (held.isFresh() || !refreshing.tryLock())) {
            return held.directory();
        }
        if (held == null) {
            refreshing.lock();
        }
        try {
            return refreshed();
        } catch (DataAccessException storeAway) {
            if (held == null) {
                throw storeAway;
            }
            LOG.warn("Branches may be outdated: {}", storeAway.getClass().getSimpleName());
            copy = new Copy(held.directory(), System.nanoTime());
            return held.directory();
        } finally {
            refreshing.unlock();
        }
    }

    private BranchDirectory refreshed() {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Present present = present();
            Copy held = copy;
            BranchDirectory directory =
                    held != null && held.directory().version().equals(present.version())
                            ? held.directory()
                            : new BranchDirectory(present.version(), branchesOf(present));
            if (directory.branches().size() == present.branches()) {
                copy = new Copy(directory, System.nanoTime());
                return directory;
            }
        }
        throw new DataRetrievalFailureException("The branches kept changing while they were read");
    }

    private Present present() {
        Present present = mongo.findById(PRESENT, Present.class, DIRECTORY);
        return present == null ? NOTHING_YET : present;
    }

    /** Fewer than there are if the generation was replaced and cleared away meanwhile. */
    private List<Branch> branchesOf(Present present) {
        return mongo
                .find(
                        query(where("version").is(present.version())).cursorBatchSize(INSERTED_AT_ONCE),
                        BranchDocument.class,
                        BRANCHES)
                .stream()
                .map(BranchDocument::branch)
                .toList();
    }

    @Override
    public boolean replace(String replaced, List<Branch> branches) {
        Present before = present();
        if (!before.version().equals(replaced)) {
            copy = null;
            return false;
        }
        long generation = before.generation() + 1;
        Present next = new Present(PRESENT, generation, generation + "-" + Uuid7.next(), branches.size());
        write(next, branches);
        if (!pointAt(before, next)) {
            mongo.remove(query(where("version").is(next.version())), BRANCHES);
            copy = null;
            return false;
        }
        copy = new Copy(new BranchDirectory(next.version(), branches), System.nanoTime());
        mongo.remove(query(where("generation").lt(generation)), BRANCHES);
        return true;
    }

    private void write(Present next, List<Branch> branches) {
        List<BranchDocument> documents = branches.stream()
                .map(branch -> new BranchDocument(
                        next.version() + "/" + branch.code(), next.generation(), next.version(), branch))
                .toList();
        for (int from = 0; from < documents.size(); from += INSERTED_AT_ONCE) {
            mongo.insert(documents.subList(from, Math.min(from + INSERTED_AT_ONCE, documents.size())), BRANCHES);
        }
    }

    /** The one write that makes the change. */
    private boolean pointAt(Present before, Present next) {
        if (before.generation() == 0) {
            try {
                mongo.insert(next, DIRECTORY);
                return true;
            } catch (DuplicateKeyException anotherWasFirst) {
                return false;
            }
        }
        Update update = new Update()
                .set("generation", next.generation())
                .set("version", next.version())
                .set("branches", next.branches());
        return mongo.updateFirst(query(where("_id").is(PRESENT).and("version").is(before.version())), update, DIRECTORY)
                        .getModifiedCount()
                == 1;
    }
}
