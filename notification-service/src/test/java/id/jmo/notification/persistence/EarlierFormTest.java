package id.jmo.notification.persistence;

import id.jmo.notification.component.RunningService;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Uuid7;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Entries that were stored when notifications were about claims only. */
class EarlierFormTest extends RunningService {

    @Autowired
    private MongoOperations mongo;

    private final MemberId member = MemberId.next();
    private final String claim = Uuid7.next().toString();

    private void store(Document notification) {
        String event = Uuid7.next().toString();
        mongo.getCollection("inbox")
                .insertOne(new Document("_id", event + ".inbox")
                        .append("key", event)
                        .append("memberId", member.toString())
                        .append(
                                "announcement",
                                notification
                                        .append("eventId", event)
                                        .append("occasion", event)
                                        .append("claimId", claim)
                                        .append("occurredAt", Date.from(Instant.parse("2026-10-05T02:15:00Z")))));
    }

    @Test
    void they_are_read_as_before() {
        Date payBy = Date.from(Instant.parse("2026-10-05T10:00:00Z"));
        store(new Document("step", "CLAIM_APPROVED")
                .append("gross", 60_000_000L)
                .append("tax", 500_000L)
                .append("net", 59_500_000L)
                .append("payBy", payBy));
        store(new Document("step", "CLAIM_RETURNED").append("reasons", List.of("ACCOUNT_CLOSED")));
        store(new Document("step", "CLAIM_COMPLETED")
                .append("net", 59_500_000L)
                .append("completedAt", payBy)
                .append("bankCode", "014")
                .append("accountNumberMasked", "******7890"));

        inboxOf(member)
                .jsonPath("$.items[0].body")
                .isEqualTo("Rp59.500.000 sudah masuk ke rekening ******7890 di Bank BCA pada 5 Oktober 2026 pukul"
                        + " 17.00 WIB.")
                .jsonPath("$.items[1].body")
                .isEqualTo("Dana klaim JHT Anda belum masuk ke rekening. Rekening itu sudah ditutup. Perbaiki nomor"
                        + " rekening di JMO; klaim Anda dilanjutkan tanpa mengajukan ulang.")
                .jsonPath("$.items[2].body")
                .isEqualTo("Klaim JHT Anda disetujui. Anda menerima Rp59.500.000 (saldo Rp60.000.000 dikurangi pajak"
                        + " Rp500.000), paling lambat 5 Oktober 2026 pukul 17.00 WIB.")
                .jsonPath("$.items[2].claimId")
                .isEqualTo(claim)
                .jsonPath("$.items[2].step")
                .isEqualTo("claim-approved");
    }
}
