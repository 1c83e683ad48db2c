package id.jmo.contribution.persistence.bill;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class BillIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoBills.COLLECTION)
                .sparse(BillDocument.OPEN_UNTIL)
                .sparse(BillDocument.ACCOUNT_DUE_AT)
                .sparse(BillDocument.POSTING_DUE_AT);
        indexes.on(MongoBillLines.COLLECTION).shardedBy(MongoBillLines.BILL).index(MongoBillLines.BILL);
    }
}
