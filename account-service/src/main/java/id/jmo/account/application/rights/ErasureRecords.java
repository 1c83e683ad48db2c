package id.jmo.account.application.rights;

import id.jmo.account.model.rights.Erasures;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members' requests for erasure. They and their facts are written together. */
public interface ErasureRecords {

    Erasures of(MemberId member);

    /** Reads, decides and writes, anew if somebody else wrote in between. */
    Erasures change(MemberId member, Function<Erasures, Erasures.Decision> decision);

    /** Of whom an officer has to decide, in the order of the members' ids and after the cursor. */
    List<Erasures> awaitingOfficers(@Nullable MemberId cursor, int atMost);
}
