package id.jmo.account.persistence.worker;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class WorkerIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoWorkerRegistrations.COLLECTION)
                .sparse(WorkerDocument.CHECK_DUE_AT)
                .sparse(WorkerDocument.PAYER);
    }
}
