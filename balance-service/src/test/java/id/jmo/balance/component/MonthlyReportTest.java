package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.balance.application.EmployerBranches;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.MemberRecords;
import id.jmo.balance.application.report.DailyTotals;
import id.jmo.balance.application.report.ReportTestAccess;
import id.jmo.platform.application.Leases;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MonthlyReportTest extends BalanceComponentTest {

    private static final String REPORT = "/api/v1/savings/monthly-report";
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Autowired
    Journal journal;

    @Autowired
    DailyTotals totals;

    @Autowired
    MemberRecords members;

    @Autowired
    EmployerBranches employers;

    @Autowired
    Leases leases;

    @Test
    void officers_read_contributions_claims_and_tax_by_month_and_branch_of_the_days_that_are_over() {
        String branch = "CTH-" + UUID.randomUUID();
        MemberId colleague = MemberId.next();
        EmployerNumber employer = new EmployerNumber(
                "NPP" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        registered(employer, branch);
        employed(member, employer);
        employed(colleague, employer);
        YearMonth month = YearMonth.now(JAKARTA);
        credit(member, 400_000, 600_000);
        credit(colleague, 250_000);
        ClaimId claim = ClaimId.next();
        PayoutId payout = PayoutId.next();
        submitted(claim);
        approved(claim, payout, 1_000_000, 50_000);
        completed(payout, claim, 950_000);
        awaitEvent("balance-settled");

        daysAreSummedUpAsOf(Instant.now());
        assertThat(rows(month, branch)).as("today is not over").isEmpty();
        daysAreSummedUpAsOf(Instant.now().plus(Duration.ofDays(2)));
        daysAreSummedUpAsOf(Instant.now().plus(Duration.ofDays(2)));

        assertThat(rows(month, branch)).singleElement().satisfies(row -> {
            assertThat(row.path("month").asString()).isEqualTo(month.toString());
            assertThat(row.path("contributions").asLong()).isEqualTo(1_250_000);
            assertThat(row.path("claims").asLong()).isEqualTo(1_000_000);
            assertThat(row.path("tax").asLong()).isEqualTo(50_000);
            assertThat(row.path("benefits").asLong()).isZero();
        });
    }

    @Test
    void a_report_of_too_many_months_or_the_wrong_way_round_is_refused_and_members_get_none() {
        for (String range : List.of("?from=2026-02&to=2026-01", "?from=2020-01&to=2026-01")) {
            assertThat(getAs("auditor", REPORT + range)
                            .expectStatus()
                            .isBadRequest()
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .contains("\"field\":\"to\"", "report-range");
        }
        getAs("auditor", REPORT + "?from=January&to=2026-01").expectStatus().isBadRequest();
        getAsMember(member, REPORT + "?from=2026-01&to=2026-02").expectStatus().isForbidden();
    }

    private void registered(EmployerNumber employer, String branch) {
        topics.publish(
                "jmo.employers.v1",
                "id.jmo.employer.registered.v1",
                employer.text(),
                1,
                Map.of("employerNumber", employer.text(), "name", "PT Maju Jaya", "branchCode", branch));
        await().until(() -> employers.of(List.of(employer)).containsValue(branch));
    }

    private void employed(MemberId who, EmployerNumber employer) {
        topics.publish(
                MEMBERS,
                "id.jmo.member.registered.v1",
                who.toString(),
                1,
                Map.of(
                        "memberId",
                        who,
                        "kpj",
                        new Kpj("19012345678"),
                        "segment",
                        "PU",
                        "employer",
                        "PT Maju Jaya",
                        "employerNumber",
                        employer.text(),
                        "membership",
                        Map.of("status", "ACTIVE")));
        await().until(() -> members.find(who).isPresent());
    }

    private void daysAreSummedUpAsOf(Instant now) {
        ReportTestAccess.sumUpDays(journal, totals, members, employers, leases, Clock.fixed(now, JAKARTA))
                .run();
    }

    private List<JsonNode> rows(YearMonth month, String branch) {
        return getAs("claims-officer", REPORT + "?from=" + month + "&to=" + month.plusMonths(1))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("branch").asString("").equals(branch))
                .toList();
    }
}
