package id.jmo.account.application.rights;

import id.jmo.account.application.heirs.HeirRecords;
import id.jmo.account.model.rights.DataKind;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;
import java.time.Clock;

/** Whom a member has named as heirs, in all versions. */
@UseCase
class NamedHeirs implements ErasableData {

    private final HeirRecords records;
    private final Clock clock;

    NamedHeirs(HeirRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DataKind.HEIRS.name();
    }

    @Override
    public void erase(MemberId member) {
        if (records.find(member).isPresent()) {
            records.change(member, heirs -> heirs.erased(clock.instant()));
        }
    }
}
