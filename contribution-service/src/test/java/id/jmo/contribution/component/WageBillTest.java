package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.application.employment.FindMissingMonths;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What becomes of the bill for a report, and who pays which programmes with it. */
class WageBillTest extends WageReportComponentTest {

    @Autowired
    CancelBill cancelBill;

    @Autowired
    FindMissingMonths findMissingMonths;

    @Test
    void whoever_has_reached_pension_age_pays_no_jp_and_whoever_is_new_at_54_no_jkp() {
        Worker old = worker(Map.of("birthDate", Confidential.of("1950-01-17")));
        Worker late = worker(Map.of(
                "birthDate",
                Confidential.of(month.atDay(1).minusYears(54).toString()),
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(4).atDay(3).toString(),
                        "cause",
                        "RESIGNATION")));

        String place = imports(month, null)
                .begin(csv(old.kpj() + ",4000000,,,", late.kpj() + ",4000000," + month.atDay(2) + ",,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");

        // JKK 0.54, JKM 0.30, JHT 5.7 percent of each; JP 3.0 of the younger one.
        assertThat(bill.path("contributions").asLong()).isEqualTo(261_600 + 381_600);
        pay(bill);
        await().untilAsserted(() -> assertThat(contributions.of(late.id(), null, 5))
                .singleElement()
                .satisfies(paid -> {
                    assertThat(paid.split().jkp()).isEqualTo(Rupiah.ZERO);
                    assertThat(paid.split().jkk()).isEqualTo(Rupiah.of(21_600));
                    assertThat(paid.split().jp()).isEqualTo(Rupiah.of(120_000));
                }));
    }

    @Test
    void what_is_not_paid_in_time_is_in_arrears_missing_for_the_worker_and_billed_anew_with_its_penalty() {
        YearMonth late = month.minusMonths(1);
        Worker siti = worker();
        String place = imports(late, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode first = awaitReport(place, "BILLED").path("bill");
        Rupiah owed = Rupiah.of(381_600);
        LocalDate dueOn = terms.dueOn(late, calendar);
        long penalty = terms.penalty(owed, terms.monthsLate(dueOn, today)).amount();
        assertThat(penalty).isPositive();
        assertThat(first.path("penalty").asLong()).isEqualTo(penalty);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);

        findMissingMonths.run();
        PublishedEvent missing = topics.await(
                CONTRIBUTIONS, "id.jmo.contribution.missing.v1", siti.id().toString());
        assertThat(missing.json().path("month").asString()).isEqualTo(late.toString());
        findMissingMonths.run();
        assertThat(topics.published(CONTRIBUTIONS, siti.id().toString()).stream()
                        .filter(event -> event.json().path("month").asString().equals(late.toString())))
                .hasSize(1);
        get("/api/v1/contributions/arrears", Tokens.employer(npp))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contributions")
                .isEqualTo(381_600)
                .jsonPath("$.months[?(@.month == '" + late + "')].reports.length()")
                .isEqualTo(1);
        get("/api/v1/employers/" + npp + "/arrears", Tokens.withRoles("claims-officer"))
                .expectStatus()
                .isOk();

        cancelBill.cancel(BillId.of(first.path("billId").asString()));
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isOk();
        await().untilAsserted(() -> assertThat(
                        awaitReport(place, "BILLED").path("bill").path("billId").asString())
                .isNotEqualTo(first.path("billId").asString()));
        JsonNode second = awaitReport(place, "BILLED").path("bill");
        pay(second);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);
    }

    @Test
    void a_report_that_is_not_paid_is_cancelled_with_its_bill_and_a_corrected_one_bills_the_same_workers() {
        Worker siti = worker();
        String place = imports(month, null).begin(csv(siti.kpj() + ",40000000,,,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");
        post(place + "/cancel", Tokens.employer("ZZ999999")).expectStatus().isNotFound();

        post(place + "/cancel", Tokens.employer(npp)).expectStatus().isOk();
        post(place + "/cancel", Tokens.employer(npp)).expectStatus().isOk();

        JsonNode cancelled = awaitReport(place, "CANCELLED").path("bill");
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        topics.await(
                "jmo.bills.v1", "id.jmo.bill.cancelled.v1", bill.path("billId").asString());
        assertThat(payBill.pay(
                        new PaymentCode(bill.path("paymentCode").asString()),
                        new PaymentReference(UUID.randomUUID().toString()),
                        Rupiah.of(bill.path("amount").asLong()),
                        Instant.now().plusSeconds(1)))
                .isInstanceOf(PayBill.Outcome.Cancelled.class);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);
        get("/api/v1/contributions/arrears", Tokens.employer(npp))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contributions")
                .isEqualTo(0);

        String corrected = imports(month, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode second = awaitReport(corrected, "BILLED");
        assertThat(second.path("wages").asLong()).isEqualTo(4_000_000);
        pay(second.path("bill"));
        post(corrected + "/cancel", Tokens.employer(npp))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:bill-paid");
        assertThat(awaitReport(corrected, "BILLED").at("/bill/status").asString())
                .isEqualTo("PAID");
    }

    @Test
    void what_is_not_billed_cannot_be_cancelled() {
        String cut = imports(month, 2L).begin(csv(worker().kpj() + ",4000000,,,"));
        awaitReport(cut, "INCOMPLETE");

        post(cut + "/cancel", Tokens.employer(npp))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:wage-report-not-billed");
    }

    @Test
    void a_bill_that_a_crash_kept_from_being_noted_is_found_and_not_issued_twice() {
        Worker siti = worker();
        String place = imports(month, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(place.substring(place.lastIndexOf('/') + 1))),
                new Update()
                        .set("status", "BILLING")
                        .set("attempt", 0)
                        .set("dueAt", Instant.now())
                        .unset("bill"),
                "wageReports");

        JsonNode found = awaitReport(place, "BILLED").path("bill");
        assertThat(found.path("billId")).isEqualTo(bill.path("billId"));
        assertThat(found.path("paymentCode")).isEqualTo(bill.path("paymentCode"));
    }
}
