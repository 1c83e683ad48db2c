package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ImportTest extends BalanceComponentTest {

    private static final String HEADER = "memberId,kind,month,amount,externalId\n";

    @Test
    void an_opening_balance_and_contributions_are_credited_and_published() {
        importFile(history()).expectStatus().isOk().expectBody().json("""
            {"lines": 3, "credited": 3, "creditedBefore": 0, "amount": 7800000}\
            """);

        assertThat(ledger.current(member).available().amount()).isEqualTo(7_800_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents()).containsExactly("credited", "credited", "credited"));
        var published = topics.published(SAVINGS, member.toString());
        assertThat(published)
                .extracting(event -> event.json().get("balance").asLong())
                .containsExactly(7_200_000L, 7_500_000L, 7_800_000L);
        assertThat(published.getLast().json().get("lastContributionMonth").asString())
                .isEqualTo("2026-02");
        assertThat(published.getFirst().json().get("month").isNull()).isTrue();
        assertThat(published.getFirst().key()).isEqualTo(member.toString());
    }

    @Test
    void the_same_file_again_changes_nothing() {
        importFile(history()).expectStatus().isOk();

        importFile(history()).expectStatus().isOk().expectBody().json("""
            {"lines": 3, "credited": 0, "creditedBefore": 3, "amount": 0}\
            """);

        assertThat(ledger.current(member).sequence()).isEqualTo(3);
    }

    @Test
    void a_file_with_faulty_lines_names_each_and_stores_nothing() {
        String file = HEADER
                + member + ",CONTRIBUTION,2026-01,300000,ok-" + member + "\n"
                + "nobody,CONTRIBUTION,2026-01,300000,x-1\n"
                + member + ",GIFT,2026-01,300000,x-2\n"
                + member + ",CONTRIBUTION,,300000,x-3\n"
                + member + ",CONTRIBUTION,January,300000,x-4\n"
                + member + ",CONTRIBUTION,2126-01,300000,x-5\n"
                + member + ",CONTRIBUTION,2026-01,0,x-6\n"
                + member + ",CONTRIBUTION,2026-01,1.5,x-7\n"
                + member + ",CONTRIBUTION,2026-01,300000,two words\n"
                + member + ",CONTRIBUTION,2026-01,300000\n"
                + "1-1-1-1-1,CONTRIBUTION,2026-01,,\n";

        importFile(file)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:import-faulty")
                .jsonPath("$.faultyFields")
                .isEqualTo(12)
                .jsonPath("$.faults[*].field")
                .isEqualTo(List.of(
                        "line[3].memberId",
                        "line[4].kind",
                        "line[5].month",
                        "line[6].month",
                        "line[7].month",
                        "line[8].amount",
                        "line[9].amount",
                        "line[10].externalId",
                        "line[11]",
                        "line[12].memberId",
                        "line[12].amount",
                        "line[12].externalId"));

        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void a_file_of_which_every_line_is_faulty_names_these_faults_and_no_other() {
        importFile(HEADER + member + ",GIFT,2026-01,300000,x-1\n")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .isEqualTo(List.of("line[2].kind"));
    }

    @Test
    void an_external_id_that_stands_for_another_credit_is_refused() {
        importFile(history()).expectStatus().isOk();

        importFile(history().replace("2026-02,300000", "2026-02,300001"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("external-id-reused")
                .jsonPath("$.faults[0].field")
                .isEqualTo("line[4].externalId");
    }

    @Test
    void an_external_id_twice_in_one_file_is_refused() {
        String line = member + ",CONTRIBUTION,2026-01,300000,twice-" + member + "\n";

        importFile(HEADER + line + line)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("line[3].externalId");
        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void a_file_without_its_header_or_with_broken_quotes_or_empty_is_refused() {
        importFile(history().substring(HEADER.length()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("header-wrong");
        importFile(HEADER + member + ",\"CONTRI\"BUTION,2026-01,1,x\n")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("csv-malformed");
        importFile(HEADER).expectStatus().isBadRequest();
        importFile("").expectStatus().isBadRequest();
    }

    @Test
    void spreadsheets_may_write_a_byte_order_mark_and_windows_line_ends() {
        importFile("\uFEFF" + history().replace("\n", "\r\n"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.credited")
                .isEqualTo(3);
    }

    @Test
    void only_an_operator_imports() {
        http.post()
                .uri("/api/v1/savings/import")
                .headers(headers -> headers.setBearerAuth(Tokens.member(MemberId.next())))
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(history())
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/api/v1/savings/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(history())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(ledger.current(member).sequence()).isZero();
    }

    private String history() {
        return HEADER
                + member + ",OPENING,,7200000," + member + "-opening\n"
                + member + ",CONTRIBUTION,2026-01,300000," + member + "-01\n"
                + member + ",CONTRIBUTION,2026-02,300000," + member + "-02\n";
    }
}
