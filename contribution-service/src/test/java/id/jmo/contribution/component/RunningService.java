package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.contribution.application.collection.CollectionDifferences;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.contribution.model.collection.CollectionDifference;
import id.jmo.platform.reconciliation.DayReconciliation;
import id.jmo.platform.reconciliation.ReconciliationDays;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The service, for tests of what others rely on. */
public abstract class RunningService extends CollectionDayTest {

    @Autowired
    private ReconciliationDays days;

    @Autowired
    private CollectionDifferences differences;

    public int port() {
        return port;
    }

    /** Of a day that is done. */
    protected CollectionDifference anOpenDifference() {
        LocalDate day = LocalDate.of(2026, 10, 5);
        Instant noon = day.atTime(12, 0).atZone(Jakarta.ZONE).toInstant();
        days.plan(DayReconciliation.planned(day, noon));
        days.find(day)
                .filter(planned -> !planned.isDone())
                .ifPresent(planned ->
                        days.replace(planned, planned.done(new DayReconciliation.Result(noon, 1, 1, 1, Rupiah.ZERO))));
        CollectionDifference difference = CollectionDifference.of(
                day,
                CollectionDifference.Kind.ENTRY_WITHOUT_BILL,
                new CollectedEntry(
                        UUID.randomUUID().toString(),
                        noon,
                        true,
                        Rupiah.of(36_800),
                        null,
                        new PaymentReference("foreign-1")),
                null);
        differences.report(difference, noon);
        return difference;
    }

    /** With a payment at least. */
    protected String theStatementOfYesterday() {
        Bill bill = issued();
        paid(bill, "NONE", bill.amount().amount());
        return statement("MT940");
    }

    /** A statement that waits for its release; the import's id. */
    protected String aStatementSentBy(String operator) {
        FileImports imports = new FileImports(rest, IMPORTS, Tokens.of(operator, "operator"), MediaType.TEXT_PLAIN);
        String place = imports.begin(theStatementOfYesterday().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
