package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of employers' files share: an employer, its workers, and files of their wages. */
abstract class WageReportComponentTest extends ContributionComponentTest {

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    PaymentTerms terms;

    static final String REPORTS = "/api/v1/contributions/wage-reports";
    static final String EMPLOYMENTS = "jmo.employments.v1";
    static final String HEADER = "kpj,wage,startedOn,endedOn,cause\n";

    @Autowired
    MemberRecord members;

    @Autowired
    PayBill payBill;

    @Autowired
    Contributions contributions;

    final String npp = "PU" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    final LocalDate today = LocalDate.now(Jakarta.ZONE);
    final YearMonth month = YearMonth.from(today).minusMonths(1);

    @BeforeEach
    void the_employer_is_registered() {
        register(npp, "PU").expectStatus().isOk();
    }

    record Worker(MemberId id, String kpj) {}

    Worker worker() {
        return worker(Map.of());
    }

    /** A member as account-service publishes one; wage worker of an employer whose number nobody knows. */
    Worker worker(Map<String, Object> otherwise) {
        MemberId id = MemberId.next();
        Kpj kpj = new Kpj("%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L)));
        Map<String, Object> data = new HashMap<>(Map.of(
                "memberId",
                id,
                "name",
                Confidential.of("Siti Rahayu"),
                "nik",
                new Nik("3174011701%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000))),
                "kpj",
                kpj,
                "birthDate",
                Confidential.of("1990-01-17"),
                "segment",
                "PU",
                "membership",
                Map.of("status", "ACTIVE")));
        data.putAll(otherwise);
        topics.publish("jmo.members.v1", "id.jmo.member.registered.v1", id.toString(), 1, data);
        await().until(() -> members.find(kpj).isPresent());
        return new Worker(id, kpj.digits());
    }

    ResponseSpec register(String number, String segment) {
        return rest.put()
                .uri("/api/v1/employers/" + number)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "name", "PT Cakrawala Antariksa",
                        "segment", segment,
                        "riskClass", "LOW",
                        "sector", "Perdagangan",
                        "branchCode", "JKT01",
                        "since", "2020-01"))
                .exchange();
    }

    FileImports imports(YearMonth of, @Nullable Long lines) {
        return imports(npp, of, lines);
    }

    FileImports imports(String employer, YearMonth of, @Nullable Long lines) {
        return new FileImports(
                rest, REPORTS + "?month=" + of + (lines == null ? "" : "&lines=" + lines), Tokens.employer(employer));
    }

    static byte[] csv(String... lines) {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    void pay(JsonNode bill) {
        assertThat(payBill.pay(
                        new PaymentCode(bill.path("paymentCode").asString()),
                        new PaymentReference(UUID.randomUUID().toString()),
                        Rupiah.of(bill.path("amount").asLong()),
                        Instant.now()))
                .isInstanceOf(PayBill.Outcome.Paid.class);
    }

    JsonNode awaitReport(String place, String status) {
        return await().until(
                        () -> JsonMapper.shared()
                                .readTree(get(place + "/bill", Tokens.employer(npp))
                                        .expectStatus()
                                        .isOk()
                                        .expectBody()
                                        .returnResult()
                                        .getResponseBodyContent()),
                        report -> report.path("status").asString().equals(status));
    }

    ResponseSpec get(String path, String token) {
        return rest.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    ResponseSpec post(String path, String token) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }
}
