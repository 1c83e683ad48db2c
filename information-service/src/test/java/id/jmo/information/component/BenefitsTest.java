package id.jmo.information.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class BenefitsTest extends InformationComponentTest {

    private static final String CHECKS = "/api/v1/additional-benefits/eligibility-checks";

    private void account(MemberId member, long sequence, Map<String, Object> membership) {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("memberId", member.toString());
        snapshot.put("name", Confidential.of("EILEEN COLLINS"));
        snapshot.put("nik", Confidential.of("3171015911880001"));
        snapshot.put("kpj", Confidential.of("12345678901"));
        snapshot.put("birthDate", Confidential.of("1988-11-19"));
        snapshot.put("segment", "PU");
        snapshot.put("employer", "PT Maju Jaya");
        snapshot.put("membership", membership);
        snapshot.put("civilRegistry", Map.of("status", "MATCHED", "mismatches", List.of()));
        snapshot.put("language", "id");
        topics.publish("jmo.members.v1", "id.jmo.member.registered.v1", member.toString(), sequence, snapshot);
    }

    private void contributions(MemberId member, YearMonth last, int months) {
        for (int i = 0; i < months; i++) {
            Map<String, Object> credit = new HashMap<>();
            credit.put("memberId", member.toString());
            credit.put("postingId", UUID.randomUUID().toString());
            credit.put("kind", "CONTRIBUTION");
            credit.put("month", last.minusMonths(i).toString());
            credit.put("amount", 300_000);
            credit.put("balance", 300_000);
            credit.put("available", 300_000);
            topics.publish("jmo.savings-credits.v1", "id.jmo.savings.credited.v1", member.toString(), i + 1L, credit);
        }
    }

    private ApiResponse check(MemberId member, Map<String, Object> request) {
        return post(CHECKS, Tokens.member(member), request);
    }

    private ApiResponse awaitMonths(MemberId member, int months, Map<String, Object> request) {
        await().until(() -> {
            ApiResponse answer = check(member, request);
            return answer.status() == 200 && months(answer) == months;
        });
        return check(member, request).must(200);
    }

    private static int months(ApiResponse answer) {
        return answer.body()
                .path("conditions")
                .valueStream()
                .filter(condition -> condition.path("details").has("months"))
                .mapToInt(condition -> condition.path("details").path("months").asInt())
                .findFirst()
                .orElse(-1);
    }

    private static JsonNode condition(ApiResponse answer, String name) {
        return answer.body()
                .path("conditions")
                .valueStream()
                .filter(condition -> condition.path("condition").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_employee_reads_that_she_may_apply_for_a_mortgage_and_why() {
        MemberId member = MemberId.next();
        account(member, 1, Map.of("status", "ACTIVE"));
        contributions(member, YearMonth.now().minusMonths(1), 14);

        ApiResponse answer =
                awaitMonths(member, 14, Map.of("benefit", "KPR", "ownsHome", false, "spouseHasBenefit", false));

        assertThat(answer.body().path("mayApply").asBoolean()).isTrue();
        assertThat(answer.text("/summary"))
                .startsWith("Anda dapat mengajukan Kredit Pemilikan Rumah (KPR)")
                .contains("Rp500.000.000")
                .contains("14 bulan");
        assertThat(answer.body().at("/figures/most").asLong()).isEqualTo(500_000_000);
        assertThat(answer.text("/source")).isEqualTo("Permenaker 17/2021");
        assertThat(condition(answer, "branchRecommendation").path("answer").asString())
                .isEqualTo("UNKNOWN");
        ApiResponse english = send(
                HttpMethod.POST,
                CHECKS,
                Tokens.member(member),
                MediaType.APPLICATION_JSON,
                Map.of("benefit", "KPR", "ownsHome", true),
                Map.of("Accept-Language", "en"));
        assertThat(english.body().path("mayApply").asBoolean()).isFalse();
        assertThat(english.text("/summary"))
                .isEqualTo("You cannot apply for a mortgage for a first home (KPR) now because you own a home already,"
                        + " as you say.");
    }

    @Test
    void who_was_dismissed_reads_what_jkp_pays_by_the_wage_that_she_states() {
        MemberId member = MemberId.next();
        LocalDate dismissed = LocalDate.now().minusMonths(1);
        account(member, 1, Map.of("status", "ENDED", "endedOn", dismissed.toString(), "cause", "TERMINATION"));
        contributions(member, YearMonth.from(dismissed), 12);

        ApiResponse answer =
                awaitMonths(member, 12, Map.of("benefit", "JKP", "monthlyWage", 4_500_000, "newJob", false));

        assertThat(answer.body().path("mayApply").asBoolean()).isTrue();
        assertThat(answer.body().at("/figures/monthly").asLong()).isEqualTo(2_700_000);
        assertThat(answer.body().at("/figures/total").asLong()).isEqualTo(16_200_000);
        assertThat(answer.text("/summary")).contains("Rp2.700.000 per bulan").contains("Rp16.200.000");
    }

    @Test
    void a_contribution_delivered_twice_counts_once_and_a_later_snapshot_is_kept() {
        MemberId member = MemberId.next();
        account(member, 5, Map.of("status", "ACTIVE"));
        account(member, 4, Map.of("status", "ENDED", "endedOn", "2026-08-31", "cause", "RESIGNATION"));
        contributions(member, YearMonth.of(2026, 8), 3);
        contributions(member, YearMonth.of(2026, 8), 4);

        ApiResponse answer = awaitMonths(member, 4, Map.of("benefit", "KPR"));

        assertThat(condition(answer, "membershipActive").path("reason").asString())
                .isEqualTo("membership-active");
        assertThat(condition(answer, "contributedLongEnough").path("reasonText").asString())
                .isEqualTo("Anda baru membayar iuran selama 4 dari 12 bulan");
    }

    @Test
    void all_benefits_are_listed_with_what_the_facts_say() {
        MemberId member = MemberId.next();
        account(member, 1, Map.of("status", "ACTIVE"));
        await().until(() ->
                get("/api/v1/additional-benefits", Tokens.member(member)).status() == 200);

        ApiResponse all = get("/api/v1/additional-benefits", Tokens.member(member));

        assertThat(all.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("benefit").asString()))
                .containsExactly("KPR", "PRP", "PUMP", "JKP", "SERTAKAN", "PENSION_CONFIRMATION");
        assertThat(all.body().path("items").valueStream())
                .allSatisfy(item -> assertThat(item.path("summary").asString())
                        .doesNotContain("{")
                        .doesNotContain("benefit."));
    }

    @Test
    void a_member_of_whom_nothing_has_arrived_is_told_so_and_wrong_statements_are_named() {
        check(MemberId.next(), Map.of("benefit", "KPR")).mustBeProblem(404, "membership-not-found");
        assertThat(check(MemberId.next(), Map.of("benefit", "YACHT", "monthlyWage", -1))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .contains("benefit: unknown-value");
        assertThat(check(MemberId.next(), Map.of("benefit", "JKP", "monthlyWage", 0))
                        .mustBeProblem(400, "invalid-request")
                        .faults())
                .containsExactly("monthlyWage: min");
    }
}
