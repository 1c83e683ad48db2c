package id.jmo.balance.component;

import id.jmo.platform.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Talks to the running service, its store and broker: Simulasi JHT and Simulasi JP. */
class SimulationTest extends BalanceComponentTest {

    private static final String JHT = "/api/v1/savings/simulation/jht";

    @Test
    void a_jht_simulation_begins_with_the_members_own_balance() {
        credit(member, 10_000_000);

        getAsMember(member, JHT + "?wage=5000000&years=10")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"openingBalance": 10000000, "monthlyContribution": 285000, "contributions": 34200000,
                     "contributionRate": 0.057, "developmentRate": 0.05, "balance": 60461682}\
                    """)
                .jsonPath("$.rows[0].wage")
                .isEqualTo(5_000_000)
                .jsonPath("$.rows[-1:].balance")
                .isEqualTo(60_461_682)
                .jsonPath("$.assumptions[?(@.code == 'jht-contribution')].source")
                .isEqualTo("PP 46/2015, pasal 16 ayat (1)")
                .jsonPath("$.assumptions[?(@.code == 'jht-contribution')].text")
                .isEqualTo("5,7% dari upah disetor setiap bulan, oleh pemberi kerja dan pekerja bersama-sama.")
                .jsonPath("$.assumptions[?(@.code == 'development-convention')].text")
                .isEqualTo("Mulai 1 Januari 1978 pengembangan dihitung seperti saat dibukukan: saldo berkembang majemuk"
                        + " setiap bulan, semua bulan sama, dan dua belas bulan tepat menghasilkan tingkat setahun;"
                        + " iuran berkembang mulai tanggal 1 bulan diterimanya; seluruh hasilnya dibulatkan ke bawah ke"
                        + " rupiah penuh.");
    }

    @Test
    void a_wage_may_rise_and_a_balance_of_ones_own_may_be_named() {
        getAsMember(member, JHT + "?wage=5000000&years=2&openingBalance=0&wageGrowth=0.1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows[1].wage")
                .isEqualTo(5_500_000)
                .jsonPath("$.wageGrowth")
                .isEqualTo(0.1);
    }

    @Test
    void jht_figures_out_of_range_are_named_each() {
        getAsMember(member, JHT + "?wage=0&years=51&wageGrowth=0.9")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(3);
        getAsMember(member, JHT + "?wage=1.000.000&years=ten").expectStatus().isBadRequest();
    }

    @Test
    void whoever_pays_fifteen_years_gets_a_pension_every_month() {
        jp("""
                {"birthDate": "1990-07-27", "firstContribution": "2018-01", "wage": 6000000, "wageGrowth": 0.03,
                 "wages": [{"year": 2018, "wage": 4000000}]}\
                """)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"pensionAge": 65, "reachedOn": "2055-07-27", "beginsOn": "2055-08-01", "contributionMonths": 451}\
                    """)
                .jsonPath("$.rows[0].countedWage")
                .isEqualTo(4_000_000)
                .jsonPath("$.pension.amount")
                .isNumber()
                .jsonPath("$.lumpSum")
                .doesNotExist()
                .jsonPath("$.assumptions[?(@.code == 'pension-age')].source")
                .isEqualTo("PP 45/2015, article 15");
    }

    @Test
    void whoever_pays_less_gets_a_lump_sum() {
        jp("""
                {"birthDate": "1970-01-05", "firstContribution": "2016-01", "wage": 6000000}\
                """)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"pensionAge": 60, "reachedOn": "2030-01-05", "beginsOn": "2030-02-01", "contributionMonths": 169}\
                    """)
                .jsonPath("$.lumpSum.contributions")
                .isEqualTo(169 * 180_000)
                .jsonPath("$.assumptions[?(@.code == 'development-convention')].source")
                .isEqualTo("assumption, because the agency's own was not found: published example of JHT: 228,000 a"
                        + " month for five years at 5.7% are 15,800,310")
                .jsonPath("$.pension")
                .doesNotExist();
    }

    @Test
    void what_cannot_be_a_pension_is_refused_with_its_field() {
        jp("""
                {"birthDate": "1990-07-27", "firstContribution": "2014-12", "wage": 6000000}\
                """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("firstContribution");
        jp("""
                {"birthDate": "1950-07-27", "firstContribution": "2016-12", "wage": 6000000}\
                """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("firstContribution");
        jp("""
                {"birthDate": "2990-07-27", "wage": -1, "wageGrowth": 3, "wages": [{"year": 1900}]}\
                """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(6);
    }

    private RestTestClient.ResponseSpec jp(String request) {
        return http.post()
                .uri("/api/v1/savings/simulation/jp")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange();
    }
}
