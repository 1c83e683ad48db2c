package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.contribution.application.collection.UnappliedPayments;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The statement over the bank's interface. */
class CollectionReconciliationTest extends CollectionDayTest {

    @Autowired
    UnappliedPayments unappliedPayments;

    @Test
    void
            a_payment_whose_notification_was_lost_pays_the_bill_by_the_statement_and_its_late_notification_changes_nothing() {
        Bill bill = issued();

        String payment = paid(bill, "LOST", bill.amount().amount());
        assertThat(bills.find(bill.id()).orElseThrow().state()).isInstanceOf(BillState.Open.class);
        reconcile();

        assertThat(bills.find(bill.id()).orElseThrow().state()).isInstanceOfSatisfying(BillState.Paid.class, paid -> {
            assertThat(paid.reference().text()).isEqualTo(payment);
            assertThat(Jakarta.dateOf(paid.paidAt())).isEqualTo(yesterday);
        });
        assertThat(kinds(payment)).isEmpty();
        reconcile();
        assertThat(kinds(payment)).isEmpty();
    }

    @Test
    void what_the_statement_has_otherwise_than_our_bills_is_listed_once_with_its_kind() {
        Bill rightly = issued();
        String notified = paid(rightly, "NONE", rightly.amount().amount());
        Bill twice = issued();
        String first = paid(twice, "LOST", twice.amount().amount());
        String second = paid(twice, "LOST", twice.amount().amount());
        Bill tooMuch = issued();
        String above = paid(tooMuch, "LOST", tooMuch.amount().amount() + 1);
        Bill absent = issued();
        String missing = paid(absent, "NONE", absent.amount().amount());
        SandboxBank.misstate("MISSING_ENTRY", missing, "");
        Bill doubled = issued();
        String repeated = paid(doubled, "NONE", doubled.amount().amount());
        SandboxBank.misstate("DUPLICATE_ENTRY", repeated, "");

        reconcile();
        reconcile();

        assertThat(kinds(notified)).isEmpty();
        assertThat(Stream.concat(kinds(first).stream(), kinds(second).stream())).containsExactly("BILL_PAID_TWICE");
        assertThat(kinds(above)).containsExactly("AMOUNT_DIFFERS");
        assertThat(bills.find(tooMuch.id()).orElseThrow().state()).isInstanceOf(BillState.Open.class);
        assertThat(kinds(missing)).containsExactly("NOT_ON_STATEMENT");
        assertThat(kinds(repeated)).containsExactly("REFERENCE_TWICE");
    }

    @Test
    void money_that_does_not_pay_its_bill_is_made_known_to_its_payer_once() {
        Bill twice = issued();
        String first = paid(twice, "LOST", twice.amount().amount());
        String second = paid(twice, "LOST", twice.amount().amount());
        Bill tooMuch = issued();
        String above = paid(tooMuch, "LOST", tooMuch.amount().amount() + 1);

        reconcile();
        reconcile();

        assertThat(unapplied(twice, first, second)).singleElement().satisfies(known -> {
            assertThat(known.path("reason").asString()).isEqualTo("PAID_TWICE");
            assertThat(known.path("payer").asString()).isEqualTo("MEMBER");
            assertThat(known.path("memberId").asString()).isNotEmpty();
        });
        assertThat(unapplied(tooMuch, above)).singleElement().satisfies(known -> {
            assertThat(known.path("reason").asString()).isEqualTo("WRONG_AMOUNT");
            assertThat(known.path("amount").asLong()).isEqualTo(tooMuch.amount().amount() + 1);
        });
        assertThat(unappliedPayments.of(tooMuch.id()))
                .extracting(payment -> payment.reference().text())
                .containsExactly(above);
    }

    /** What was published of payments for a bill that do not pay it. */
    private List<JsonNode> unapplied(Bill bill, String... references) {
        String difference = Stream.of(references)
                .flatMap(reference -> differences(reference).stream())
                .map(found -> found.path("id").asString())
                .findFirst()
                .orElseThrow();
        String subject = bill.id() + "/" + difference;
        topics.await(BILLS, "id.jmo.payment.unapplied.v1", subject);
        return topics.published(BILLS, subject).stream()
                .map(PublishedEvent::json)
                .toList();
    }

    @Test
    void an_operator_closes_a_difference_once_and_an_auditor_reads_it() {
        Bill bill = issued();
        String payment = paid(bill, "LOST", 1);
        reconcile();
        JsonNode found = differences(payment).getFirst();
        String path = "/api/v1/contributions/reconciliations/" + yesterday + "/differences/"
                + found.path("id").asString() + "/close";

        close(path, "{\"reason\":\"Given back to the payer\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("Given back to the payer");
        close(path, "{\"reason\":\"Once more\"}").expectStatus().isEqualTo(409);
        close(path, "{\"reason\":\" \"}").expectStatus().isBadRequest();
        assertThat(differences(payment).getFirst().path("closedAt").isNull()).isFalse();
        rest.post()
                .uri("/api/v1/contributions/reconciliations/{day}", yesterday.plusDays(1))
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    private RestTestClient.ResponseSpec close(String path, String body) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
