package id.jmo.information.persistence.branches;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class BranchIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoBranches.BRANCHES)
                .unsharded("some hundred branches")
                .index("version")
                .index("generation");
    }
}
