package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CekSaldoTest extends BalanceComponentTest {

    @Test
    void cek_saldo_shows_the_money_and_the_membership() {
        registered(member, 1, "ENDED", "2026-08-31");
        credit(member, 300_000, 300_000);

        Awaitility.await()
                .untilAsserted(() -> getAsMember(member, "/api/v1/savings/me")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json("""
                            {"memberId": "%s", "state": "BALANCE", "programme": "JHT", "balance": 600000,
                             "available": 600000, "held": 0, "lastContributionMonth": "2026-02",
                             "membership": {"status": "ENDED", "since": "2026-08-31"}, "segment": "PU",
                             "employer": "PT Maju Jaya", "kpj": "*******5678"}\
                            """.formatted(member))
                        .jsonPath("$.asOf")
                        .value(asOf -> assertThat(String.valueOf(asOf)).endsWith("+07:00")));
    }

    @Test
    void money_that_a_claim_holds_is_still_the_members() {
        credit(member, 300_000);
        submitted(ClaimId.next());
        awaitEvent("balance-held");

        getAsMember(member, "/api/v1/savings/me").expectBody().json("""
            {"balance": 300000, "available": 0, "held": 300000}\
            """);
    }

    @Test
    void the_copy_of_the_members_data_has_the_savings_and_every_booking() {
        credit(member, 300_000, 200_000);

        getAsMember(member, "/api/v1/personal-data/balance-service")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[0].items[0].fields[0].value")
                .isEqualTo("500000")
                .jsonPath("$.sections[0].items[0].fields[0].text")
                .isEqualTo("Rp500.000")
                .jsonPath("$.sections[1].items.length()")
                .isEqualTo(2)
                .jsonPath("$.sections[1].items[0].fields[?(@.name == 'kind')].text")
                .isEqualTo("Iuran")
                .jsonPath("$.sections[1].items[0].fields[?(@.name == 'amount')].value")
                .isEqualTo("200000");
        getAsMember(MemberId.next(), "/api/v1/personal-data/balance-service")
                .expectBody()
                .jsonPath("$.sections[*].items[*]")
                .doesNotExist();
    }

    @Test
    void no_balance_yet_is_a_clear_answer_in_the_members_language() {
        getAsMember(member, "/api/v1/savings/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"state": "NO_BALANCE_YET", "balance": 0}\
                    """)
                .jsonPath("$.note")
                .value(note -> assertThat(String.valueOf(note)).contains("Belum ada saldo JHT"));
        http.get()
                .uri("/api/v1/savings/me")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.note")
                .value(note -> assertThat(String.valueOf(note)).contains("There is no JHT balance yet"));
    }

    @Test
    void an_older_member_fact_never_replaces_a_newer_one() {
        registered(member, 2, "ENDED", "2026-08-31");
        registered(member, 1, "ACTIVE", null);
        MemberId last = MemberId.next();
        registered(last, 1, "ACTIVE", null);
        Awaitility.await()
                .untilAsserted(() -> getAs("claims-officer", "/api/v1/savings/" + last)
                        .expectStatus()
                        .isOk());

        Awaitility.await()
                .untilAsserted(() -> getAsMember(member, "/api/v1/savings/me")
                        .expectBody()
                        .jsonPath("$.membership.status")
                        .isEqualTo("ENDED"));
    }

    @Test
    void the_statement_agrees_with_the_ledger() {
        credit(member, 300_000, 310_000);

        getAsMember(member, "/api/v1/savings/me/statement?year=2026")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"year": 2026, "opening": 0, "contributions": 610000, "claims": 0, "tax": 0, "closing": 610000,
                     "entries": [
                       {"month": "2026-01", "kind": "CONTRIBUTION", "amount": 300000, "balance": 300000},
                       {"month": "2026-02", "kind": "CONTRIBUTION", "amount": 310000, "balance": 610000}]}\
                    """);
        getAsMember(member, "/api/v1/savings/me/statement?year=2025")
                .expectBody()
                .json("""
                    {"opening": 0, "entries": [], "closing": 0}\
                    """);
    }

    @Test
    void a_year_that_is_no_year_is_named() {
        for (String year : new String[] {"later", "99999", "1900"}) {
            getAsMember(member, "/api/v1/savings/me/statement?year=" + year)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.faults[0].field")
                    .isEqualTo("year");
        }
    }

    @Test
    void an_officer_sees_a_members_savings_and_other_members_do_not() {
        credit(member, 300_000);

        getAs("claims-officer", "/api/v1/savings/" + member)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.balance")
                .isEqualTo(300_000);
        getAsMember(MemberId.next(), "/api/v1/savings/" + member).expectStatus().isForbidden();
        getAs("claims-officer", "/api/v1/savings/me").expectStatus().isForbidden();
    }

    @Test
    void an_unknown_member_is_not_found_and_a_number_that_is_none_is_a_bad_request() {
        getAs("claims-officer", "/api/v1/savings/" + MemberId.next())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:savings-not-found");
        getAs("claims-officer", "/api/v1/savings/nobody").expectStatus().isBadRequest();
    }
}
