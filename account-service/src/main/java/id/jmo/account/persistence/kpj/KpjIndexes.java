package id.jmo.account.persistence.kpj;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class KpjIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoFurtherKpjs.COLLECTION).sparse(FurtherKpjDocument.OWNER);
    }
}
