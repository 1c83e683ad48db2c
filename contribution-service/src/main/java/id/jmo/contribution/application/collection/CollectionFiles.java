package id.jmo.contribution.application.collection;

import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.platform.statementfiles.StatementFileImport.OnRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** The statements of the collection account that came as files. Their lines are kept for a month. */
public interface CollectionFiles {

    /**
     * Those of a day's lines that are on record: they wait to be compared, or were found on a statement under the same number
     * before.
     */
    List<OnRecord> onRecord(LocalDate day, Collection<CollectedEntry> entries);

    /**
     * Keeps lines of one day, as those of the file. A line that counts already stays as it is. May be repeated.
     *
     * @param file the id of its import
     */
    void keep(UUID file, LocalDate day, Collection<CollectedEntry> entries);

    /** The days of the file's lines and ends of statements. */
    SortedSet<LocalDate> days(UUID file);

    /** Lets the lines of the file count, of which all are kept. May be repeated. */
    void letCount(UUID file);
}
