package id.jmo.platform.imports;

import id.jmo.platform.imports.ImportRecord.Counts;
import id.jmo.platform.keycloakspringadapter.AuditTrail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One instance's work on one import. First all rows are compared with what is on record; a crash lets that begin anew, for it
 * has no effect. Then they are written in batches: what of a batch was on record before is noted, the batch is written, its
 * counts and the place behind it are noted. So a batch that a crash cut off is written again, and counts once.
 */
final class ImportRun<T> {

    private final ImportStore store;
    private final ImportKind<T> kind;
    private final AuditTrail audit;
    private ImportRecord held;

    ImportRun(ImportStore store, ImportKind<T> kind, AuditTrail audit, ImportRecord held) {
        this.store = store;
        this.kind = kind;
        this.audit = audit;
        this.held = held;
    }

    /** @return the record when the import is over, or waits for its release */
    ImportRecord run() throws IOException {
        if (held.status() != ImportStatus.APPLYING) {
            if (kind.isPartial()) {
                held = store.goOn(
                        held, new Update().set("status", ImportStatus.APPLYING).set("startedAt", store.now()));
            } else {
                check();
            }
        }
        if (held.status() == ImportStatus.APPLYING) {
            apply();
        }
        return held;
    }

    private void check() throws IOException {
        Update begun = new Update()
                .set("status", ImportStatus.CHECKING)
                .set("checked", 0L)
                .set("sums", Map.of())
                .set("faults", 0L);
        held = store.advance(held, held.startedAt() == null ? begun.set("startedAt", store.now()) : begun);
        RowReader<T> reader = kind.open(store.files().read(held));
        SeenKeys seen = new SeenKeys();
        List<Row<T>> batch = batch(reader);
        while (!batch.isEmpty() && !isStopped()) {
            Map<Long, List<RowFault>> faults = faults(batch, seen);
            List<Row<T>> more = batch(reader);
            long most = kind.isWhole() ? kind.batch() : kind.mostLines();
            if (held.checked() + batch.size() >= most && !more.isEmpty()) {
                faults.put(more.getFirst().line(), List.of(RowFault.of("", "too-many-rows", most)));
                more = List.of();
            }
            long found = keep(faults);
            held = store.advance(
                    held,
                    new Update()
                            .set("checked", held.checked() + batch.size())
                            .set("sums", totalWith(batch))
                            .set("faults", held.faults() + found));
            batch = more;
        }
        noteContent();
        if (held.faults() > 0) {
            held = store.end(held, ImportStatus.REFUSED);
        } else if (kind.needsRelease() && held.releasedBy() == null) {
            held = store.awaitRelease(held);
        } else {
            held = store.goOn(held, new Update().set("status", ImportStatus.APPLYING));
        }
    }

    /** What the file adds up to with these rows. */
    private Map<String, Long> totalWith(List<Row<T>> batch) {
        Map<String, Long> total = new HashMap<>(held.total());
        for (Row<T> row : batch) {
            if (row.item() != null) {
                kind.figures(row.item()).forEach((name, value) -> total.merge(name, value, Long::sum));
            }
        }
        return total;
    }

    /** Into the audit record of the upload: what the file has that was sent there. */
    private void noteContent() {
        if (held.auditRecord() != null) {
            audit.addFileContent(held.auditRecord(), held.checked(), held.total());
        }
    }

    /** By line. */
    private Map<Long, List<RowFault>> faults(List<Row<T>> batch, SeenKeys seen) {
        Map<Long, List<RowFault>> faults = new TreeMap<>();
        List<Row<T>> readable = new ArrayList<>();
        for (Row<T> row : batch) {
            add(faults, row, row.faults());
            if (row.item() != null) {
                readable.add(row);
                for (UniqueKey key : kind.keys(row.item())) {
                    if (!seen.add(key)) {
                        add(faults, row, List.of(RowFault.of(key.column(), key.code())));
                    }
                }
            }
        }
        if (!readable.isEmpty()) {
            List<RowOutcome> outcomes =
                    kind.compare(readable, held.parameters()).outcomes();
            for (int i = 0; i < readable.size(); i++) {
                if (outcomes.get(i) instanceof RowOutcome.Refused(List<RowFault> refusals)) {
                    add(faults, readable.get(i), refusals);
                }
            }
        }
        return faults;
    }

    private void add(Map<Long, List<RowFault>> faults, Row<T> row, List<RowFault> more) {
        if (!more.isEmpty()) {
            List<RowFault> known = faults.computeIfAbsent(row.line(), _ -> new ArrayList<>());
            more.stream().filter(fault -> !known.contains(fault)).forEach(known::add);
        }
    }

    /**
     * Keeps faults, and where there are too many of them, says so in place of the next one.
     *
     * @return how many were kept
     */
    private long keep(Map<Long, List<RowFault>> faults) {
        List<ImportFault> kept = new ArrayList<>();
        long room = kind.mostFaults() - held.faults();
        for (Map.Entry<Long, List<RowFault>> ofLine : faults.entrySet()) {
            for (int i = 0; i < ofLine.getValue().size() && kept.size() <= room; i++) {
                RowFault fault = kept.size() < room
                        ? ofLine.getValue().get(i)
                        : RowFault.of("", "too-many-faults", kind.mostFaults());
                kept.add(ImportFault.of(held.importId(), ofLine.getKey(), i, fault));
            }
        }
        store.keepFaults(kept);
        return kept.size();
    }

    /** Whether it has more faults than are looked for. */
    private boolean isStopped() {
        return held.faults() > kind.mostFaults();
    }

    private void apply() throws IOException {
        RowReader<T> reader = kind.open(store.files().read(held));
        for (long skipped = 0; skipped < held.counts().read(); skipped++) {
            reader.next();
        }
        List<Row<T>> batch = batch(reader);
        while (!batch.isEmpty() && !isStopped()) {
            if (kind.isPartial() && held.counts().read() >= kind.mostLines()) {
                RowFault tooMany = RowFault.of("", "too-many-rows", kind.mostLines());
                long found = keep(Map.of(batch.getFirst().line(), List.of(tooMany)));
                stop(new Update().set("faults", held.faults() + found));
                return;
            }
            apply(batch);
            batch = batch(reader);
        }
        if (isStopped()) {
            stop(new Update());
            return;
        }
        noteContentOfPartial();
        kind.end(held.counts().read(), held.parameters());
        held = store.end(held, ImportStatus.COMPLETED);
    }

    /** Others were read as a whole before. */
    private void noteContentOfPartial() {
        if (kind.isPartial()) {
            noteContent();
        }
    }

    private void stop(Update last) {
        noteContentOfPartial();
        kind.stop(held.parameters());
        held = store.goOn(held, last);
        held = store.end(held, ImportStatus.REFUSED);
    }

    private void apply(List<Row<T>> batch) {
        Map<Long, List<RowFault>> faults = new TreeMap<>();
        List<Row<T>> sound = new ArrayList<>();
        for (Row<T> row : batch) {
            // A rule may depend on the day, which may have changed since the check.
            if (row.faults().isEmpty()) {
                sound.add(row);
            }
            add(faults, row, row.faults());
        }
        ImportRecord.@Nullable Batch before = held.batch();
        boolean resumed = before != null;
        ImportRecord.Batch noted = before == null ? note(sound) : before;
        Set<Long> known = Set.copyOf(noted.known());
        List<Row<T>> written = kind.isWhole()
                ? sound
                : sound.stream().filter(row -> !known.contains(row.line())).toList();
        List<RowOutcome> outcomes = written.isEmpty() ? List.of() : kind.write(written, held.parameters());
        long accepted = 0;
        long refused = batch.size() - sound.size();
        Map<String, Long> figures = new HashMap<>(held.figures());
        noted.figures().forEach((name, value) -> figures.merge(name, value, Long::sum));
        for (int i = 0; i < written.size(); i++) {
            Row<T> row = written.get(i);
            switch (outcomes.get(i)) {
                case RowOutcome.Refused(List<RowFault> why) -> {
                    add(faults, row, why);
                    refused++;
                }
                case RowOutcome.Known() when !resumed -> {
                    // Another import was faster since the comparison.
                }
                case RowOutcome.New(), RowOutcome.Known() -> {
                    if (!known.contains(row.line())) {
                        accepted++;
                        kind.figures(row.get()).forEach((name, value) -> figures.merge(name, value, Long::sum));
                    }
                }
            }
        }
        long found = keep(faults);
        Counts counts = new Counts(batch.size(), accepted, batch.size() - accepted - refused, refused);
        Map<String, Long> total = kind.isPartial() ? totalWith(batch) : held.total();
        held = store.goOn(
                held,
                new Update()
                        .set("sums", total)
                        .set("checked", Math.max(held.checked(), held.counts().read() + batch.size()))
                        .set("counts", held.counts().plus(counts))
                        .set("faults", held.faults() + found)
                        .set("figures", figures)
                        .unset("batch"));
    }

    private ImportRecord.Batch note(List<Row<T>> batch) {
        ImportKind.Comparison comparison =
                batch.isEmpty() ? ImportKind.Comparison.of(List.of()) : kind.compare(batch, held.parameters());
        List<Long> known = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (comparison.outcomes().get(i) instanceof RowOutcome.Known) {
                known.add(batch.get(i).line());
            }
        }
        ImportRecord.Batch noted = new ImportRecord.Batch(known, comparison.figures());
        held = store.advance(held, new Update().set("batch", noted));
        return noted;
    }

    private List<Row<T>> batch(RowReader<T> reader) throws IOException {
        List<Row<T>> rows = new ArrayList<>();
        while (rows.size() < kind.batch()) {
            @Nullable Row<T> row = reader.next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }
}
