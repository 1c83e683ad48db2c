package id.jmo.account.application.heirs;

import id.jmo.account.model.heirs.HeirDecision;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The heirs on record, of members who have named any. */
public interface HeirRecords {

    Optional<Heirs> find(MemberId member);

    /** @return false if the member has heirs on record already */
    boolean add(Heirs heirs);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @throws NoSuchElementException if the member has named no heirs
     */
    Heirs change(MemberId member, Function<Heirs, HeirDecision> decision);

    /** Whose review is due, in the order of their ids and after the cursor. */
    List<Heirs> dueForReview(Instant now, @Nullable MemberId cursor, int atMost);
}
