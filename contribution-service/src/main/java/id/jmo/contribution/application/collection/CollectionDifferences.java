package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.contribution.model.collection.CollectionDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the statements of the collection account have, and what did not agree. */
public interface CollectionDifferences {

    /** A difference, when it was first found, and how it was closed if it was. */
    record Reported(
            CollectionDifference difference,
            Instant at,
            @Nullable Closing closing) {}

    /** @param by the id of the operator's account */
    record Closing(Instant at, String by, String reason) {}

    /** Keeps entries of the day's statement; one that is known is kept once. */
    void keep(LocalDate day, int run, List<CollectedEntry> entries);

    /**
     * Some of the day's statement, by transaction id.
     *
     * @param run in which the bank's answer had it
     * @param onFile whether the lines of files count besides
     * @param after only entries with a later transaction id; null for the first
     */
    List<CollectedEntry> entries(LocalDate day, int run, boolean onFile, @Nullable String after, int limit);

    /** Forgets what the bank's answer had of the day's statement, unless a file has it too: what it says is booked or reported. */
    void forgetEntries(LocalDate day);

    /** A difference that was found before stays as it was reported then, open or closed. */
    void report(CollectionDifference difference, Instant now);

    /**
     * By id.
     *
     * @param after only those behind this one; null for the first
     */
    List<Reported> of(LocalDate day, @Nullable UUID after, int limit);

    Optional<Reported> find(UUID id);

    /** False if it is closed already. */
    boolean close(UUID id, Closing closing);

    /** How many differences of the day are open. */
    long open(LocalDate day);

    /** How many differences are open. */
    long open();
}
