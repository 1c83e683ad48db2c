package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators and auditors see of payouts, and nobody else does. */
class WatchingPayoutsTest extends PayoutComponentTest {

    @Test
    void operators_and_auditors_see_payouts_with_masked_accounts() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        JsonNode payout = payout(claim);
        assertThat(payout.path("payout").path("state").asString()).isEqualTo("PAID");
        assertThat(payout.path("payout").path("accountNumber").asString()).isEqualTo("******" + tail(claim.account()));
        assertThat(payout.toString()).doesNotContain(claim.account()).doesNotContain("EILEEN");
        assertThat(payout.path("notes").get(1).path("answer").asString()).isEqualTo("2001800");

        JsonNode page = http.get()
                .uri("/api/v1/payouts?state=PAID")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(page.path("items").get(0).path("payoutId").asString())
                .isEqualTo(claim.payoutId().toString());
    }

    @Test
    void members_get_their_payouts_with_the_copy_of_their_data_and_nobody_elses() {
        Case claim = newCase();
        approve(claim);
        awaitEvent(COMPLETED, claim);

        String own = personalData(claim.memberId());

        assertThat(own)
                .contains(claim.payoutId().toString(), "PAID", "Dibayar", "******" + tail(claim.account()))
                .doesNotContain(claim.account())
                .doesNotContain("own-data.");
        assertThat(personalData(MemberId.next()))
                .doesNotContain(claim.payoutId().toString());
    }

    private String personalData(MemberId member) {
        return String.valueOf(http.get()
                .uri("/api/v1/personal-data/payout-service")
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void payouts_that_stay_without_an_outcome_are_listed_with_what_to_do() {
        Case open = newCase();
        Case paid = newCase();
        long bankAway = SandboxBank.fault("inquiry", open.account(), "HTTP_500", "");
        approve(open);
        approve(paid);
        awaitState(open, "ORDERED");
        awaitEvent(COMPLETED, paid);

        assertThat(openLongerThan("PT0S", "en"))
                .containsKey(open.payoutId().toString())
                .doesNotContainKey(paid.payoutId().toString());
        assertThat(openLongerThan("PT0S", "en").get(open.payoutId().toString())).startsWith("The bank has not said");
        assertThat(openLongerThan("PT0S", "id").get(open.payoutId().toString())).startsWith("Bank belum");
        assertThat(openLongerThan("PT1H", "id"))
                .doesNotContainKey(open.payoutId().toString());
        assertThat(openLongerThan("PT0S&state=UNDER_WAY", "id"))
                .doesNotContainKey(open.payoutId().toString());
        assertThat(payout(paid).at("/payout/nextAction").isNull()).isTrue();

        SandboxBank.clearFault(bankAway);
        awaitEvent(COMPLETED, open);
    }

    private Map<String, String> openLongerThan(String parameters, String language) {
        JsonNode page = http.get()
                .uri("/api/v1/payouts?openLongerThan=" + parameters)
                .header("Accept-Language", language)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        Map<String, String> listed = new HashMap<>();
        page.path("items")
                .forEach(item -> listed.put(
                        item.path("payoutId").asString(),
                        item.path("nextAction").asString()));
        return listed;
    }

    @Test
    void nobody_else_sees_payouts() {
        Case claim = newCase();
        http.get()
                .uri("/api/v1/payouts")
                .headers(headers -> headers.setBearerAuth(Tokens.member(claim.memberId())))
                .exchange()
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/v1/payouts").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/api/v1/payouts/{id}", UUID.randomUUID())
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api/v1/payouts?openLongerThan=long")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isBadRequest();
        http.get()
                .uri("/api/v1/payouts?state=LOST")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void the_metrics_tell_open_payouts_by_state_and_the_age_of_the_oldest() {
        Case claim = newCase();
        long bankAway = SandboxBank.fault("inquiry", claim.account(), "HTTP_500", "");
        approve(claim);

        await().until(() -> metric("jmo_payouts_oldest_open_seconds") > 0 && inState("ORDERED") >= 1);
        SandboxBank.clearFault(bankAway);
        awaitEvent(COMPLETED, claim);
        assertThat(inState("PAID")).isNaN();
    }

    @Test
    void money_that_left_is_counted_once_in_rupiah() {
        String paid = "jmo_payouts_settled_rupiah_sum{cause=\"CLAIM\",outcome=\"paid\",service=\"payout-service\"}";
        double before = metric(paid);
        Case claim = newCase();

        approve(claim);
        awaitEvent(COMPLETED, claim);

        await().until(() -> metric(paid) == before + NET);
        assertThat(metric(paid.replace("CLAIM", "ACCIDENT"))).isNotNaN();
    }

    private double inState(String state) {
        return metric("jmo_payouts{cause=\"CLAIM\",service=\"payout-service\",state=\"" + state + "\"}");
    }

    private double metric(String name) {
        String all = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return all.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(Double.NaN);
    }

    private static String tail(String account) {
        return account.substring(account.length() - 4);
    }
}
