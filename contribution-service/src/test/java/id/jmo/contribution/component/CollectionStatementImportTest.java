package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.workers.ErasureJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The statement as files, MT940 and CAMT.053: the sandbox's bank offers both. */
class CollectionStatementImportTest extends CollectionDayTest {

    private static final String SENDER = Tokens.of("operator-who-sends", "operator");
    private static final String RELEASER = Tokens.of("operator-who-releases", "operator");

    @Autowired
    @Qualifier("mongoCollectionFiles")
    ErasureJob.Erasable files;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MT940, text/plain", "CAMT053, application/xml"})
    void a_payment_whose_notification_was_lost_pays_its_bill_by_a_released_file_and_once(String format, String type) {
        Bill bill = issued();
        String payment = paid(bill, "LOST", bill.amount().amount());
        String file = statement(format);
        FileImports imports = imports(type);

        String place = imports.begin(file.getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));
        imports.release(place, SENDER).expectStatus().isEqualTo(409);
        assertThat(stateOf(bill)).as("before another operator has released it").isInstanceOf(BillState.Open.class);
        imports.release(place, RELEASER).expectStatus().isOk();
        Ended ended = imports.end(place).mustBeCompleted();

        assertThat(ended.figure("statements")).isEqualTo(1);
        assertThat(ended.figure("entries")).isPositive();
        assertThat(await().until(() -> stateOf(bill), BillState.Paid.class::isInstance))
                .isInstanceOfSatisfying(BillState.Paid.class, paid -> {
                    assertThat(paid.reference().text()).isEqualTo(payment);
                    assertThat(Jakarta.dateOf(paid.paidAt())).isEqualTo(yesterday);
                });
        awaitCompared();
        assertThat(kinds(payment)).isEmpty();

        reconcile();
        Ended again = imports.releasedBy(RELEASER).run(file).mustBeCompleted();
        awaitCompared();
        assertThat(kinds(payment))
                .as("after the bank's own answer, and the file once more")
                .isEmpty();
        assertThat(again.count("linesAccepted"))
                .as("only the end of the statement is new")
                .isEqualTo(1);
        assertThat(again.count("linesRepeated")).isEqualTo(again.count("linesRead") - 1);
    }

    @Test
    void the_lines_of_a_file_are_erased_after_a_month_and_no_payment_counts_again() {
        Bill bill = issued();
        String payment = paid(bill, "NONE", bill.amount().amount());
        FileImports imports = imports("text/plain").releasedBy(RELEASER);
        imports.run(statement("MT940")).mustBeCompleted();
        awaitCompared();
        Instant month = Instant.now().plus(Duration.ofDays(31));

        for (List<String> due = files.due(month, 10); !due.isEmpty(); due = files.due(month, 10)) {
            due.forEach(files::erase);
        }

        await().until(
                        () -> mongo.count(Query.query(Criteria.where("day").is(yesterday)), "collectionEntries"),
                        lines -> lines == 0);
        imports.run(statement("MT940")).mustBeCompleted();
        awaitCompared();
        assertThat(kinds(payment)).isEmpty();
    }

    @Test
    void what_the_file_has_otherwise_than_our_bills_is_listed_as_when_the_bank_answers() {
        Bill absent = issued();
        String missing = paid(absent, "NONE", absent.amount().amount());
        SandboxBank.misstate("MISSING_ENTRY", missing, "");
        Bill doubled = issued();
        String repeated = paid(doubled, "NONE", doubled.amount().amount());
        SandboxBank.misstate("DUPLICATE_ENTRY", repeated, "");

        imports("text/plain").releasedBy(RELEASER).run(statement("MT940")).mustBeCompleted();
        awaitCompared();
        reconcile();

        assertThat(kinds(missing)).containsExactly("NOT_ON_STATEMENT");
        assertThat(kinds(repeated)).containsExactly("REFERENCE_TWICE");
    }

    @Test
    void a_line_that_is_on_record_with_another_amount_has_the_file_refused() {
        Bill bill = issued();
        long amount = bill.amount().amount();
        String payment = paid(bill, "NONE", amount);
        reconcile();
        String file = statement("CAMT053");

        // Also of the balances, so that they still add up.
        SandboxBank.misstate("WRONG_AMOUNT", payment, ",\"amount\":" + (amount + 1));
        Ended ended = imports("application/xml").run(statement("CAMT053"));

        assertThat(ended.status()).as("%s", ended.faults()).isEqualTo("REFUSED");
        assertThat(ended.faulty())
                .singleElement()
                .satisfies(fault -> assertThat(fault).endsWith("number: statement-entry-differs"));
        SandboxBank.correctStatement();
        assertThat(statement("CAMT053")).isEqualTo(file);
    }

    @Test
    void a_file_of_another_account_of_half_a_day_or_that_is_cut_off_is_refused_with_each_line_named() {
        String file = statement("MT940");

        assertThat(codes(file.replace(":25:" + ACCOUNT, ":25:8888000001"))).contains("statement-account-differs");
        assertThat(codes(file.substring(0, file.lastIndexOf(":62")))).contains("statement-not-closed");
        assertThat(codes(SandboxBank.statementFile(ACCOUNT, yesterday.plusDays(1), "MT940")))
                .contains("statement-day-to-come");
        assertThat(codes("not a statement")).containsExactly("statement-format-unknown");
    }

    @Test
    void a_file_may_be_rejected_and_auditors_read_it_and_decide_nothing() {
        FileImports imports = imports("text/plain");
        String place = imports.begin(statement("MT940").getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));
        String auditor = Tokens.withRoles("auditor");

        assertThat(waiting(auditor)).contains(place.substring(place.lastIndexOf('/') + 1));
        imports.release(place, auditor).expectStatus().isForbidden();
        decide(place, "/rejection", auditor, 403);
        new FileImports(rest, IMPORTS, auditor, MediaType.TEXT_PLAIN)
                .send("x".getBytes(UTF_8))
                .expectStatus()
                .isForbidden();
        decide(place, "/rejection", SENDER, 200);

        assertThat(imports.end(place).status()).isEqualTo("REJECTED");
        imports.release(place, RELEASER).expectStatus().isEqualTo(409);
        assertThat(waiting(auditor)).doesNotContain(place.substring(place.lastIndexOf('/') + 1));
    }

    private List<String> codes(String file) {
        Ended ended = imports("text/plain").run(file);
        assertThat(ended.status()).as("%s", ended.state()).isEqualTo("REFUSED");
        return ended.faults().stream()
                .map(fault -> fault.path("code").asString())
                .toList();
    }

    private void decide(String place, String decision, String token, int status) {
        rest.post()
                .uri(place + decision)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private List<String> waiting(String token) {
        JsonNode page = rest.get()
                .uri(IMPORTS)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).isNotNull();
        return page.path("items")
                .valueStream()
                .map(file -> file.path("importId").asString())
                .toList();
    }

    private FileImports imports(String type) {
        return new FileImports(rest, IMPORTS, SENDER, MediaType.parseMediaType(type));
    }
}
