package id.jmo.payout.application.reconciliation;

import id.jmo.payout.model.reconciliation.StatementEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that came as files. Their lines count when another person than the sender has confirmed the file. */
public interface StatementFiles {

    /**
     * @param id of its import
     * @param sentBy the id of the operator's account
     * @param days of its lines and ends of statements
     * @param confirmation null before
     */
    record Sent(
            UUID id,
            String sentBy,
            SortedSet<LocalDate> days,
            @Nullable Confirmation confirmation) {}

    /** @param by the id of the operator's account; never that of the sender */
    record Confirmation(String by, Instant at) {}

    /**
     * A line that is on record.
     *
     * @param confirmed whether a confirmed file had it
     */
    record OnRecord(StatementEntry entry, boolean confirmed) {}

    /** Those of the lines that count: the bank's answer had them, or a confirmed file. */
    List<OnRecord> onRecord(LocalDate day, Collection<String> transactionIds);

    /** Keeps lines of one day, as those of the file. A line that counts already stays as it is. */
    void keep(UUID file, String sentBy, LocalDate day, Collection<StatementEntry> entries);

    Optional<Sent> find(UUID file);

    /** Those that nobody has confirmed, by their ids; those after one of them. */
    List<UUID> unconfirmed(@Nullable UUID after, int limit);

    /** False if it is confirmed already. */
    boolean confirm(UUID file, Confirmation confirmation);

    /** Lets the lines of a confirmed file count. May be repeated. */
    void letCount(UUID file);
}
