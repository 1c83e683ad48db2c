package id.jmo.payout.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.reconciliation.store.MongoReconciliationDays;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class PayoutIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoPayouts.COLLECTION)
                // No two payouts share a reference, which follows from the payout's id.
                .index("reference")
                .sparse("dueAt")
                .sparse("returnCheckAt")
                .index("claimId")
                .index("memberId", "_id")
                .sparse("accidentId")
                .index("state", "orderedAt")
                .sparse("paidAt", "_id")
                .sparse("endedAt", "_id");
        indexes.on(MongoAccountInquiries.COLLECTION)
                .sparse(InquiryDocument.DUE_AT)
                .index(InquiryDocument.VALID_UNTIL);
        MongoReconciliationDays.declare(indexes);
        indexes.on(MongoReconciliations.ENTRIES)
                .sparse("entry.reference")
                .sparse("file")
                .index("day");
        indexes.on(MongoStatementFiles.FILES).index("lastDay").index(MongoStatementFiles.CONFIRMED_AT, "_id");
        indexes.on(MongoReconciliations.DIFFERENCES)
                .index("day", "at", "place")
                .index("closing.at")
                .sparse("difference.reference");
    }

    /** What was compared is called payments, as in every reconciliation. */
    @Bean
    static DataMigration comparedPayments(MongoOperations mongo) {
        return MongoReconciliationDays.renamedCount("compared-payments", mongo, "payouts");
    }
}
