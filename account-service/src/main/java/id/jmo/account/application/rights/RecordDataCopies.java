package id.jmo.account.application.rights;

import id.jmo.account.model.rights.DataCopy;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Records each copy of a member's data before it is given, so that the member sees if somebody else took one. */
@UseCase
public class RecordDataCopies {

    private final DataCopies copies;
    private final Clock clock;

    RecordDataCopies(DataCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    public void given(MemberId member, DataCopy.Form form) {
        copies.add(member, new DataCopy(clock.instant().truncatedTo(ChronoUnit.MILLIS), form));
    }

    /** The newest first, at most a hundred. */
    public List<DataCopy> of(MemberId member) {
        return copies.of(member);
    }
}
