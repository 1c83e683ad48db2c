package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An employer with 100,000 workers: how many lines of its file a second are recorded, how long the bill takes, and the posting once
 * it is paid, by the service with a broker and a store in its own process. Prints them:
 *
 * <pre>{@code
 * mvn test -pl contribution-service -am -Dtest=WageReportBenchmark -Dsurefire.failIfNoSpecifiedTests=false | grep workers
 * }</pre>
 */
@TestPropertySource(properties = "jmo.imports.lease=2m")
class WageReportBenchmark extends ContributionComponentTest {

    private static final int WORKERS = Integer.getInteger("jmo.wages.workers", 100_000);
    private static final String NPP = "PU100000";
    private static final YearMonth MONTH = YearMonth.from(LocalDate.now(Jakarta.ZONE));

    @Autowired
    MemberRecord members;

    @Autowired
    PayBill payBill;

    @Autowired
    Bills bills;

    @Test
    void a_month_of_one_employer() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(30));
        register();
        IntStream.range(0, WORKERS).parallel().forEach(this::member);
        byte[] file = file();

        Instant begun = Instant.now();
        FileImports imports = new FileImports(
                rest, "/api/v1/contributions/wage-reports?month=" + MONTH + "&lines=" + WORKERS, Tokens.employer(NPP));
        String place = imports.begin(file);
        Ended ended = imports.end(place).mustBeCompleted();
        Duration read = Duration.between(begun, Instant.now());
        JsonNode report = await().until(
                        () -> report(place),
                        found -> found.path("status").asString().equals("BILLED"));
        Duration billed = Duration.between(begun, Instant.now()).minus(read);
        assertThat(report.path("workers").asInt()).isEqualTo(WORKERS);

        Instant paidAt = Instant.now();
        pay(report.path("bill"));
        BillId bill = BillId.of(report.at("/bill/billId").asString());
        await().until(() -> bills.find(bill).orElseThrow().isPosted());
        Duration posted = Duration.between(paidAt, Instant.now());

        System.out.printf(
                "%d workers, %d KiB: recorded in %d s (%d lines/s), billed in %d s, posted in %d s; heap at most %d MiB%n",
                WORKERS,
                file.length / 1024,
                read.toSeconds(),
                ended.count("linesPerSecond"),
                billed.toSeconds(),
                posted.toSeconds(),
                peakHeap() / (1024 * 1024));
    }

    private void register() {
        rest.put()
                .uri("/api/v1/employers/" + NPP)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "name", "PT Cakrawala Antariksa",
                        "segment", "PU",
                        "riskClass", "LOW",
                        "sector", "Perdagangan",
                        "branchCode", "JKT01",
                        "since", "2020-01"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void member(int i) {
        members.keep(
                new MemberFacts(
                        MemberId.next(),
                        Confidential.of("Pekerja Uji"),
                        new Nik("31%02d%02d170190%04d".formatted(i / 9_000 % 90 + 1, i / 810_000 + 1, i % 9_000 + 1)),
                        new Kpj(kpj(i)),
                        Confidential.of("1990-01-17"),
                        "PU",
                        NPP,
                        null,
                        false),
                1);
    }

    private static String kpj(int i) {
        return "20%09d".formatted(i);
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder("kpj,wage,startedOn,endedOn,cause\n");
        for (int i = 0; i < WORKERS; i++) {
            file.append(kpj(i))
                    .append(',')
                    .append(4_000_000 + i % 1_000 * 1_000)
                    .append(",,,\n");
        }
        return file.toString().getBytes(UTF_8);
    }

    private JsonNode report(String place) {
        return JsonMapper.shared()
                .readTree(rest.get()
                        .uri(place + "/bill")
                        .headers(headers -> headers.setBearerAuth(Tokens.employer(NPP)))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
    }

    private void pay(JsonNode bill) {
        assertThat(payBill.pay(
                        new PaymentCode(bill.path("paymentCode").asString()),
                        new PaymentReference(UUID.randomUUID().toString()),
                        Rupiah.of(bill.path("amount").asLong()),
                        Instant.now()))
                .isInstanceOf(PayBill.Outcome.Paid.class);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
