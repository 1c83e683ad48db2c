package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.model.Contribution;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Rupiah;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What of an employer's file becomes a bill, and what is refused. */
class WageReportTest extends WageReportComponentTest {

    @Test
    void what_is_sound_in_a_file_is_billed_once_paid_and_posted_and_the_rest_is_reported() {
        Worker siti = worker();
        Worker budi = worker();
        Worker joko = worker();
        String lines = siti.kpj() + ";4000000;;;\r\n" + budi.kpj() + ";1.000.000;;;\r\n\r\n" + joko.kpj()
                + ";12000000;" + month.atDay(1) + ";;\r\n19999999999;5000000;;;\r\n" + siti.kpj() + ";4000000;;;\r\n"
                + budi.kpj() + ";50;;;\r\n\r\n";
        byte[] file = ("\uFEFFkpj;wage;startedOn;endedOn;cause\r\n" + lines).getBytes(UTF_8);
        FileImports imports = imports(month, 6L);

        String place = imports.begin(file);
        Ended ended = imports.end(place).mustBeCompleted();

        assertThat(ended.counts()).containsExactly(6L, 2L, 0L, 4L);
        assertThat(ended.figure("wages")).isEqualTo(16_000_000);
        assertThat(ended.faulty())
                .containsExactly(
                        "3 wage: wage-form",
                        "6 kpj: kpj-unknown",
                        "7 kpj: worker-repeated",
                        "8 wage: wage-out-of-range");
        JsonNode report = awaitReport(place, "BILLED");
        assertThat(report.path("workers").asInt()).isEqualTo(2);
        assertThat(report.path("wages").asLong()).isEqualTo(16_000_000);
        // 4,000,000: JKK 0.54, JKM 0.30, JHT 5.7, JP 3.0 percent. 12,000,000: JP of 11,086,300.
        long expected = 381_600 + 784_800 + 332_589;
        JsonNode bill = report.path("bill");
        assertThat(bill.path("contributions").asLong()).isEqualTo(expected);
        LocalDate dueOn = terms.dueOn(month, calendar);
        Rupiah penalty = terms.penalty(Rupiah.of(expected), terms.monthsLate(dueOn, today));
        assertThat(bill.path("amount").asLong()).isEqualTo(expected + penalty.amount());

        pay(bill);
        await().untilAsserted(() -> assertThat(contributions.of(joko.id(), null, 5))
                .singleElement()
                .satisfies(paid -> assertThat(paid.wage()).isEqualTo(Rupiah.of(12_000_000))));
        Contribution ofSiti = contributions.of(siti.id(), null, 5).getFirst();
        assertThat(ofSiti.split().jhtEmployer()).isEqualTo(Rupiah.of(148_000));
        assertThat(ofSiti.split().jhtWorker()).isEqualTo(Rupiah.of(80_000));
        PublishedEvent started = topics.await(
                EMPLOYMENTS, "id.jmo.employment.started.v1", joko.id().toString());
        assertThat(started.json().path("employerNumber").asString()).isEqualTo(npp);
        assertThat(topics.published(EMPLOYMENTS, siti.id().toString())).isEmpty();

        // The same file again, in which the second line about Siti says what is on record; then one for who was left
        // out.
        String again = imports.begin(file);
        assertThat(imports.end(again).counts()).containsExactly(6L, 0L, 3L, 3L);
        awaitReport(again, "NOTHING_TO_BILL");
        String more = imports(month, null).begin(csv(siti.kpj() + ",4500000,,,", budi.kpj() + ",1000000,,,"));
        Ended supplement = imports.end(more);
        assertThat(supplement.faulty()).containsExactly("2 wage: wage-billed-otherwise");
        assertThat(awaitReport(more, "BILLED").path("workers").asInt()).isEqualTo(1);
    }

    @Test
    void a_file_that_was_cut_off_is_not_billed_and_the_whole_one_is() {
        Worker siti = worker();
        Worker budi = worker();
        String cut = imports(month, 2L).begin(csv(siti.kpj() + ",4000000,,,"));
        awaitReport(cut, "INCOMPLETE");

        String whole = imports(month, 2L).begin(csv(siti.kpj() + ",4000000,,,", budi.kpj() + ",5000000,,,"));

        assertThat(awaitReport(whole, "BILLED").path("workers").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_of_nothing_but_faults_is_given_up_not_billed_and_another_gives_the_same_workers() {
        Worker siti = worker();
        byte[] faulty = (HEADER + siti.kpj() + ",4000000,,,\n" + "a\n".repeat(2_000_000)).getBytes(UTF_8);

        String place = imports(month, null).begin(faulty);

        assertThat(imports(month, null).end(place).status()).isEqualTo("REFUSED");
        awaitReport(place, "INCOMPLETE");
        assertThat(awaitReport(imports(month, null).begin(csv(siti.kpj() + ",4000000,,,")), "BILLED")
                        .path("workers")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_file_of_an_open_month_is_refused_whole() throws IOException {
        byte[] file = csv("19012345678,4000000,,,");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(file);
        }
        imports(month, null).send(zipped.toByteArray()).expectStatus().isEqualTo(415);
        for (byte[] unreadable : List.of(
                (HEADER + "19012345678,1,,,\n").getBytes(UTF_16),
                "\0kpj,wage".getBytes(UTF_8),
                HEADER.getBytes(UTF_8),
                "x".repeat(4_000_000).getBytes(UTF_8),
                "a\n".repeat(2_000_000).getBytes(UTF_8),
                new byte[0])) {
            imports(month, null).send(unreadable).expectStatus().isBadRequest();
        }
        YearMonth current = YearMonth.from(today);
        faulty(imports(current.plusMonths(1), null).send(file), "in-the-future");
        faulty(imports(current.minusMonths(25), null).send(file), "month-closed");
        faulty(imports(YearMonth.of(2019, 12), null).send(file), "before-registration");
        imports("NOBODY99", month, null).send(file).expectStatus().isNotFound();
        String construction = "JK" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        register(construction, "JAKON").expectStatus().isOk();
        imports(construction, month, null).send(file).expectStatus().isEqualTo(409);
    }

    @Test
    void an_employer_sees_its_own_files_only_and_staff_see_all() {
        String place = imports(month, null).begin(csv(worker().kpj() + ",4000000,,,"));
        awaitReport(place, "BILLED");

        for (String path : List.of(place, place + "/faults", place + "/bill")) {
            get(path, Tokens.employer("ZZ999999")).expectStatus().isNotFound();
            get(path, Tokens.withRoles("auditor")).expectStatus().isOk();
        }
        assertThat(new String(
                        get(place + "/stream", Tokens.employer(npp))
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        UTF_8))
                .contains("event:timeline", "event:end", "BILLED");
    }

    @Test
    void who_works_elsewhere_left_or_died_is_refused_by_the_reason() {
        Worker elsewhere = worker(Map.of("employerNumber", "ZZ999999"));
        Worker independent = worker(Map.of("segment", "BPU"));
        Worker dead = worker(Map.of(
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(2).atDay(3).toString(),
                        "cause",
                        "DEATH")));
        Worker left = worker(Map.of(
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(2).atDay(3).toString(),
                        "cause",
                        "RESIGNATION")));
        Worker leaves = worker();

        Ended ended = imports(month, null)
                .run(csv(
                        elsewhere.kpj() + ",4000000,,,",
                        independent.kpj() + ",4000000,,,",
                        dead.kpj() + ",4000000," + month.atDay(1) + ",,",
                        left.kpj() + ",4000000,,,",
                        leaves.kpj() + ",4000000,," + month.plusMonths(1).atDay(1) + ",RESIGNATION",
                        leaves.kpj() + ",4000000,," + month.atDay(20) + ",",
                        left.kpj() + ",-4000000,,,",
                        left.kpj() + ",\"1,000,000\",,,",
                        left.kpj() + ",4000000.50,,,"));
        assertThat(ended.faulty())
                .containsExactly(
                        "2 kpj: works-elsewhere",
                        "3 kpj: not-a-wage-worker",
                        "4 kpj: over-for-good",
                        "5 startedOn: start-needed",
                        "6 endedOn: not-in-the-month",
                        "7 cause: end-incomplete",
                        "8 wage: wage-form",
                        "9 wage: wage-form",
                        "10 wage: wage-form");

        imports(month, null).run(csv(leaves.kpj() + ",4000000,," + month.atDay(20) + ",RESIGNATION"));
        PublishedEvent end = topics.await(
                EMPLOYMENTS, "id.jmo.employment.ended.v1", leaves.id().toString());
        assertThat(end.json().path("cause").asString()).isEqualTo("RESIGNATION");
    }

    private static void faulty(ResponseSpec response, String code) {
        response.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("month")
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }
}
