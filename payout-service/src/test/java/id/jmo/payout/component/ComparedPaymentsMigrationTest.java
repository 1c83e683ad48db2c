package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Days that were compared by a version which counted {@code payouts}, as the store still has them. */
class ComparedPaymentsMigrationTest extends ReconcilingTest {

    private static final String DAYS = "reconciliations";
    private static final String BEFORE = "reconciliation.result.payouts";
    private static final String NOW = "reconciliation.result.payments";
    private static final Instant COMPARED_AT = Instant.parse("2020-03-11T01:00:00Z");

    private final LocalDate formerDay = LocalDate.of(2020, 3, 10);
    private final LocalDate newDay = LocalDate.of(2020, 3, 11);
    private final LocalDate dayWithoutResult = LocalDate.of(2020, 3, 12);

    @Autowired
    MongoOperations mongo;

    @Autowired
    DataMigration comparedPayments;

    @BeforeEach
    void daysOfTwoVersions() {
        reconciliations.plan(compared(formerDay, 7));
        mongo.updateFirst(query(formerDay), new Update().rename(NOW, BEFORE), DAYS);
        reconciliations.plan(compared(newDay, 5));
        reconciliations.plan(new DayReconciliation(dayWithoutResult, 1, 0, null, null, null, null, "away", null, null));
    }

    @AfterEach
    void noOtherTestSeesThem() {
        List.of(formerDay, newDay, dayWithoutResult).forEach(day -> mongo.remove(query(day), DAYS));
    }

    @Test
    void what_was_counted_as_payouts_is_counted_as_payments_and_read_as_before() {
        migrate();

        assertThat(reconciliations.find(formerDay)).contains(compared(formerDay, 7));
        assertThat(document(formerDay).getEmbedded(List.of("reconciliation", "result"), Document.class))
                .doesNotContainKey("payouts");
        get("/api/v1/reconciliations/" + formerDay, "auditor", "id")
                .expectBody()
                .jsonPath("$.reconciliation.payouts")
                .isEqualTo(7)
                .jsonPath("$.reconciliation.entries")
                .isEqualTo(9);
    }

    @Test
    void days_of_this_version_and_days_without_a_result_stay_as_they_are() {
        Document before = document(newDay);
        Document withoutResult = document(dayWithoutResult);

        migrate();

        assertThat(document(newDay)).isEqualTo(before);
        assertThat(document(dayWithoutResult)).isEqualTo(withoutResult);
    }

    @Test
    void a_batch_that_is_repeated_after_a_crash_changes_nothing_more() {
        List<Document> asRead = documents();
        comparedPayments.batch().accept(asRead);
        List<Document> migrated = documents();

        comparedPayments.batch().accept(asRead);

        assertThat(documents()).isEqualTo(migrated);
    }

    private void migrate() {
        assertThat(comparedPayments.collection()).isEqualTo(DAYS);
        comparedPayments.batch().accept(documents());
    }

    private List<Document> documents() {
        return List.of(document(formerDay), document(newDay), document(dayWithoutResult));
    }

    private Document document(LocalDate day) {
        return Objects.requireNonNull(mongo.findOne(query(day), Document.class, DAYS));
    }

    private static Query query(LocalDate day) {
        return Query.query(Criteria.where("_id").is(day.toString()));
    }

    private static DayReconciliation compared(LocalDate day, int payments) {
        return new DayReconciliation(
                day,
                1,
                0,
                null,
                null,
                null,
                null,
                null,
                new DayReconciliation.Result(COMPARED_AT, 9, payments, 0, Rupiah.ZERO),
                null);
    }
}
