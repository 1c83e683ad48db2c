package id.jmo.account.model.rights;

import id.jmo.platform.values.MemberId;
import java.util.List;

/** What others do or learn about a request for erasure. */
public sealed interface ErasureFact {

    /** The services that have these kinds of data are to erase them, and to answer. */
    record Ordered(ErasureRequestId requestId, MemberId memberId, List<DataKind> kinds) implements ErasureFact {
        public Ordered {
            kinds = List.copyOf(kinds);
        }
    }

    /** All is answered and decided. */
    record Done(ErasureRequestId requestId, MemberId memberId) implements ErasureFact {}
}
