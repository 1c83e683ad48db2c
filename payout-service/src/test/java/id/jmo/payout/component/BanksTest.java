package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which banks a member chooses from. */
class BanksTest extends PayoutComponentTest {

    @Test
    void a_member_chooses_from_banks_by_name_each_once_and_the_most_common_first() {
        JsonNode banks = Objects.requireNonNull(http.get()
                .uri("/api/v1/banks")
                .headers(headers -> headers.setBearerAuth(Tokens.member(MemberId.next())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());

        assertThat(banks.at("/0/code").asString()).isEqualTo("014");
        assertThat(banks.at("/0/name").asString()).isEqualTo("BCA");
        assertThat(banks.valueStream().map(bank -> bank.path("code").asString()))
                .contains("002", "008", "009", "451")
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{3}"));
        assertThat(banks.valueStream().map(bank -> bank.path("name").asString()))
                .doesNotHaveDuplicates();
    }
}
