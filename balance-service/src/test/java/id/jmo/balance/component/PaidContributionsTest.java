package id.jmo.balance.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.balance.application.Journal;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

class PaidContributionsTest extends BalanceComponentTest {

    /** Of this month, which earns nothing before it is over. */
    private static final String TODAY = Jakarta.today(Clock.systemUTC()).toString();

    private static final String MONTH = TODAY.substring(0, 7);

    @Autowired
    private Journal journal;

    @Autowired
    @Qualifier("eventContainer")
    private ConcurrentMessageListenerContainer<String, byte[]> container;

    @Test
    void a_paid_contribution_is_credited_once_however_often_it_is_announced() {
        UUID september = UUID.randomUUID();
        contributionPaid(september, "2026-09", 5_000_000, TODAY);
        contributionPaid(september, "2026-09", 5_000_000, TODAY);
        contributionPaid(UUID.randomUUID(), "2026-10", 5_000_000, TODAY);

        awaitBook(book -> book.sequence() == 2);
        assertThat(ledger.current(member).balance()).isEqualTo(Rupiah.of(570_000));
        assertThat(awaitEvent("credited").json().get("postingId").asString()).isEqualTo("contribution:" + september);
    }

    /** An employer has paid for everybody at once; so the events come together and are booked together. */
    @Test
    void of_many_contributions_that_arrive_together_each_is_credited_once_in_order_and_a_bad_one_is_set_aside_alone() {
        MemberId troubled = MemberId.next();
        List<MemberId> workers =
                new ArrayList<>(Stream.generate(MemberId::next).limit(120).toList());
        workers.add(troubled);
        UUID twice = UUID.randomUUID();
        container.stop();
        for (int month = 1; month <= 3; month++) {
            for (MemberId worker : workers) {
                contributionPaid(worker, UUID.randomUUID(), "2026-0" + month, 5_000_000);
            }
            contributionPaid(troubled, twice, "2026-10", 5_000_000);
        }
        contributionPaid(troubled, UUID.randomUUID(), "2026-11", -5_000_000);
        contributionPaid(troubled, UUID.randomUUID(), "2026-12", 5_000_000);
        container.start();

        await().untilAsserted(() -> {
            assertThat(workers)
                    .allSatisfy(worker -> assertThat(ledger.current(worker).balance())
                            .isEqualTo(Rupiah.of(worker.equals(troubled) ? 1_425_000 : 855_000)));
            assertThat(letters()).containsOnlyOnce(troubled.toString());
        });
        for (MemberId worker : workers.subList(0, 20)) {
            assertThat(await().until(() -> topics.published(CREDITS, worker.toString()), events -> events.size() >= 3))
                    .extracting(event -> event.json().get("month").asString())
                    .containsExactly("2026-01", "2026-02", "2026-03");
        }
        assertThat(await().until(() -> topics.published(CREDITS, troubled.toString()), events -> events.size() >= 5))
                .extracting(event -> event.json().get("month").asString())
                .containsExactly("2026-01", "2026-10", "2026-02", "2026-03", "2026-12");
        assertThat(proveLedger().findings().violations()).isEmpty();
    }

    @Test
    void what_is_delivered_again_after_a_crash_between_posting_and_head_is_credited_once() {
        UUID september = UUID.randomUUID();
        Posting posted = ledger.current(member)
                .next(
                        new Entry.Credit(
                                CreditKind.CONTRIBUTION,
                                YearMonth.parse("2026-09"),
                                Rupiah.of(285_000),
                                september.toString(),
                                new PaidContribution(
                                        "PU",
                                        Rupiah.of(5_000_000),
                                        Rupiah.of(185_000),
                                        Rupiah.of(100_000),
                                        "NPP00001",
                                        "PT Maju Jaya",
                                        LocalDate.parse(TODAY))),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
        assertThat(journal.write(posted)).isEqualTo(Journal.Outcome.WRITTEN);
        MemberId other = MemberId.next();
        container.stop();
        contributionPaid(september, "2026-09", 5_000_000, TODAY);
        contributionPaid(UUID.randomUUID(), "2026-10", 5_000_000, TODAY);
        contributionPaid(other, UUID.randomUUID(), "2026-09", 5_000_000);
        container.start();

        awaitBook(book -> book.sequence() == 2);
        await().untilAsserted(() -> assertThat(ledger.current(other).balance()).isEqualTo(Rupiah.of(285_000)));
        assertThat(await().until(() -> topics.published(CREDITS, member.toString()), events -> events.size() >= 2))
                .extracting(event -> event.json().get("month").asString())
                .containsExactly("2026-09", "2026-10");
    }

    private void contributionPaid(MemberId worker, UUID contribution, String month, long wage) {
        contributionPaid(worker, contribution, month, wage, wage * 37 / 1000, wage * 20 / 1000, TODAY);
    }

    private String letters() {
        return getAs("operator", "/api/v1/operations/balance-service/dead-letters?limit=500&topic=" + CONTRIBUTIONS)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void the_particulars_of_the_payment_are_kept() {
        UUID september = UUID.randomUUID();
        contributionPaid(september, "2026-09", 5_000_000, TODAY);
        awaitBook(book -> book.sequence() == 1);

        assertThat(showSavings.latestPostings(member, 1))
                .singleElement()
                .extracting(posting -> (Entry.Credit) posting.entry())
                .satisfies(credit -> {
                    assertThat(credit.kind()).isEqualTo(CreditKind.CONTRIBUTION);
                    assertThat(credit.paid())
                            .hasToString("PaidContribution[segment=PU, wage=Rp5.000.000, "
                                    + "employerPart=Rp185.000, workerPart=Rp100.000, employerNumber=NPP00001, "
                                    + "employer=PT Maju Jaya, paidOn=" + TODAY + "]");
                });
    }

    @Test
    void cek_saldo_shows_this_years_contributions_and_the_last_payment() {
        contributionPaid(UUID.randomUUID(), MONTH, 5_000_000, TODAY);
        awaitBook(book -> book.sequence() == 1);

        getAsMember(member, "/api/v1/savings/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"thisYear": {"year": %d, "contributions": 285000, "development": 0},
                     "lastPayment": {"month": "%s", "amount": 285000, "paidOn": "%s", "employer": "PT Maju Jaya"}}\
                    """.formatted(YearMonth.parse(MONTH).getYear(), MONTH, TODAY));
    }

    @Test
    void cek_saldo_names_a_month_that_the_employer_has_not_paid_until_it_is_paid() {
        missing("2026-08");
        missing("2026-09");
        missing("2026-09");
        await().untilAsserted(() -> getAsMember(member, "/api/v1/savings/me")
                .expectBody()
                .jsonPath("$.missingMonths.length()")
                .isEqualTo(2)
                .jsonPath("$.missingMonths[0].month")
                .isEqualTo("2026-09")
                .jsonPath("$.missingMonths[0].complaintKind")
                .isEqualTo("balance-missing")
                .jsonPath("$.missingMonths[0].note")
                .value(note -> assertThat(String.valueOf(note))
                        .startsWith("PT Maju Jaya belum membayar iuran September 2026")));

        contributionPaid(UUID.randomUUID(), "2026-09", 5_000_000, TODAY);
        awaitBook(book -> book.sequence() == 1);

        getAsMember(member, "/api/v1/savings/me")
                .expectBody()
                .jsonPath("$.missingMonths[*].month")
                .isEqualTo("2026-08");
        getAsMember(member, "/api/v1/personal-data/balance-service")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[1].items[0].fields[?(@.name == 'wage')].value")
                .isEqualTo("5000000")
                .jsonPath("$.sections[2].items[0].fields[?(@.name == 'month')].text")
                .isEqualTo("Agustus 2026");
    }

    private void missing(String month) {
        topics.publish(
                CONTRIBUTIONS,
                "id.jmo.contribution.missing.v1",
                member.toString(),
                1,
                Map.of("memberId", member, "month", month, "employerNumber", "NPP00001", "employer", "PT Maju Jaya"));
    }

    @Test
    void the_statement_names_employer_wage_parts_and_payment_as_data_document_and_table() throws IOException {
        contributionPaid(UUID.randomUUID(), MONTH, 5_000_000, TODAY);
        awaitBook(book -> book.sequence() == 1);

        getAsMember(member, "/api/v1/savings/me/statement")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"contributions": 285000, "development": 0, "finalDevelopment": 0,
                     "entries": [{"kind": "CONTRIBUTION", "paid": {"segment": "PU", "wage": 5000000,
                       "employerPart": 185000, "workerPart": 100000, "employerNumber": "NPP00001",
                       "employer": "PT Maju Jaya", "paidOn": "%s"}}]}\
                    """.formatted(TODAY));
        try (var document = Loader.loadPDF(content("/api/v1/savings/me/statement/document"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("PT Maju Jaya (NPP00001)", "Upah Rp5.000.000", "Rp185.000", "Rp100.000");
        }
        assertThat(new String(content("/api/v1/savings/me/statement/table"), UTF_8))
                .contains(",5000000,185000,100000,NPP00001,PT Maju Jaya," + TODAY + ",");
    }

    private byte[] content(String path) {
        return Objects.requireNonNull(getAsMember(member, path)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    @Test
    void what_was_paid_for_other_programmes_only_is_no_saving() {
        contributionPaid(UUID.randomUUID(), "2026-09", 1_000_000, 0, 0, TODAY);
        contributionPaid(UUID.randomUUID(), "2026-10", 1_000_000, 0, 20_000, TODAY);

        awaitBook(book -> book.sequence() == 1);
        assertThat(ledger.current(member).balance()).isEqualTo(Rupiah.of(20_000));
    }
}
