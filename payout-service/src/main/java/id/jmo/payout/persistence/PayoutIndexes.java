package id.jmo.payout.persistence;

import id.jmo.platform.mongo.Indexes;
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
        indexes.on(MongoReconciliations.DAYS).sparse("reconciliation.dueAt");
        indexes.on(MongoReconciliations.ENTRIES)
                .sparse("entry.reference")
                .sparse("file")
                .index("day");
        indexes.on(MongoStatementFiles.FILES).index("lastDay");
        indexes.on(MongoReconciliations.DIFFERENCES)
                .index("day", "at", "place")
                .index("closing.at")
                .sparse("difference.reference");
    }
}
