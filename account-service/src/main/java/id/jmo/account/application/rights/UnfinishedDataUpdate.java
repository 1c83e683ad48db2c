package id.jmo.account.application.rights;

import id.jmo.account.application.dataupdate.DataUpdates;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.rights.DataKind;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;

/** The answers of a data update that the member did not confirm. */
@UseCase
class UnfinishedDataUpdate implements ErasableData {

    private final DataUpdates updates;

    UnfinishedDataUpdate(DataUpdates updates) {
        this.updates = updates;
    }

    @Override
    public String kind() {
        return DataKind.UNFINISHED_DATA_UPDATE.name();
    }

    @Override
    public void erase(MemberId member) {
        if (updates.find(member).isPresent()) {
            updates.change(member, DataUpdate::discarded);
        }
    }
}
