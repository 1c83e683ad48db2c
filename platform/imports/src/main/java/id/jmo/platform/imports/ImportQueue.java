package id.jmo.platform.imports;

import id.jmo.platform.application.Traces;
import id.jmo.platform.imports.ImportStore.LeaseLost;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.WorkQueue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports that wait for a worker, or whose worker has died. */
final class ImportQueue implements WorkQueue<ImportId> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ImportStore store;
    private final Map<String, ImportKind<?>> kinds;
    private final AuditTrail audit;
    private final Traces traces;
    private final ImportProperties settings;
    private final WakeUpSignal wakeUp = new WakeUpSignal();

    ImportQueue(
            ImportStore store, List<ImportKind<?>> kinds, AuditTrail audit, Traces traces, ImportProperties settings) {
        this.store = store;
        this.audit = audit;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ImportKind::name, Function.identity()));
        this.traces = traces;
        this.settings = settings;
    }

    WakeUpSignal wakeUp() {
        return wakeUp;
    }

    /** @throws IllegalArgumentException if the service has no such kind */
    ImportKind<?> kind(String name) {
        ImportKind<?> kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of import is called " + name);
        }
        return kind;
    }

    @Override
    public List<ImportId> due(int limit) {
        return store.dueForWork(limit);
    }

    @Override
    public void process(ImportId id) {
        store.take(id).ifPresent(held -> traces.resume(held.traceparent(), "import " + held.kind(), () -> run(held)));
    }

    private void run(ImportRecord held) {
        String id = held.id();
        try {
            ImportRecord over = new ImportRun<>(store, kind(held.kind()), audit, held).run();
            ImportRecord.Counts counts = over.counts();
            LOG.info(
                    "Import {} of {} is {}: {} lines, {} accepted, {} repeated, {} refused, {} faults",
                    id,
                    over.kind(),
                    over.status(),
                    over.checked(),
                    counts.accepted(),
                    counts.repeated(),
                    counts.refused(),
                    over.faults());
        } catch (LeaseLost takenOver) {
            LOG.info("Import {} was taken over by another instance", id);
        } catch (IOException | RuntimeException failure) {
            failed(held, failure);
        }
    }

    /** While the store is away nothing can be noted either; the import is due again when its lease expires. */
    private void failed(ImportRecord held, Exception failure) {
        if (held.attempts() < settings.maxAttempts()) {
            LOG.warn("Import {} failed and is tried again", held.id(), failure);
            store.retryLater(held);
        } else {
            LOG.error("Import {} is given up after {} attempts", held.id(), held.attempts(), failure);
            store.end(held, ImportStatus.FAILED);
        }
    }
}
