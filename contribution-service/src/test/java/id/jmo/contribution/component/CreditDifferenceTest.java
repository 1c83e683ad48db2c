package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class CreditDifferenceTest extends ContributionComponentTest {

    private static final String DIFFERENCES = "/api/v1/contributions/credit-differences";
    private static final String UNMATCHED = "/api/v1/contributions/unmatched-credits";
    private static final Rupiah WAGE = Rupiah.of(2_950_000);

    @Autowired
    Contributions contributions;

    @Autowired
    MeterRegistry meters;

    @Test
    void what_the_ledger_has_not_credited_in_time_or_credited_otherwise_stands_on_the_operators_list() {
        MemberId member = MemberId.next();
        Contribution october = posted(member, YearMonth.of(2026, 10), 59_000);
        Contribution november = posted(member, YearMonth.of(2026, 11), 59_000);
        Contribution withoutSavings = posted(member, YearMonth.of(2026, 12), 0);

        assertThat(of(member)).containsExactlyInAnyOrder(october.id() + " 59000 null", november.id() + " 59000 null");
        assertThat(meters.get("jmo.contributions.credit.differences").gauge().value())
                .isGreaterThanOrEqualTo(2);

        credited(member, october.id(), 59_000);
        credited(member, november.id(), 58_999);

        await().untilAsserted(() -> assertThat(of(member)).containsExactly(november.id() + " 59000 58999"));
        credited(member, november.id(), 59_000);
        await().untilAsserted(() -> assertThat(of(member)).isEmpty());
        assertThat(contributions.of(member, null, 10)).contains(withoutSavings);
    }

    @Test
    void a_credit_for_which_nobody_has_posted_a_contribution_stands_on_the_operators_list() {
        MemberId member = MemberId.next();
        ContributionId invented = new ContributionId(UUID.randomUUID());
        Contribution ofAnother = posted(MemberId.next(), YearMonth.of(2026, 10), 59_000);

        credited(member, invented, 77_000);
        credited(member, invented, 77_000);
        credited(member, ofAnother.id(), 59_000);
        credited(member, "contribution:from-a-file", 12_000);
        credited(member, "opening:" + UUID.randomUUID(), 1_000_000);

        await().untilAsserted(() -> assertThat(unmatched(member))
                .containsExactlyInAnyOrder(
                        "contribution:" + invented + " 77000",
                        "contribution:" + ofAnother.id() + " 59000",
                        "contribution:from-a-file 12000"));
        assertThat(of(ofAnother.memberId())).containsExactly(ofAnother.id() + " 59000 null");
        assertThat(meters.get("jmo.contributions.credit.unmatched").gauge().value())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_credit_whose_contribution_is_posted_after_all_leaves_the_list_and_ends_its_waiting() {
        MemberId member = MemberId.next();
        ContributionId late = new ContributionId(UUID.randomUUID());
        credited(member, late, 59_000);
        await().untilAsserted(() -> assertThat(unmatched(member)).hasSize(1));

        posted(late, member, YearMonth.of(2026, 10), 59_000);

        assertThat(unmatched(member)).isEmpty();
        assertThat(of(member)).isEmpty();
    }

    @Test
    void the_lists_are_for_operators_and_auditors_and_take_no_other_cursor() {
        for (String list : List.of(DIFFERENCES, UNMATCHED)) {
            read(list, Tokens.member(MemberId.next())).expectStatus().isForbidden();
            read(list + "?cursor=first", Tokens.withRoles("auditor"))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private Contribution posted(MemberId member, YearMonth month, long jht) {
        return posted(new ContributionId(UUID.randomUUID()), member, month, jht);
    }

    private Contribution posted(ContributionId id, MemberId member, YearMonth month, long jht) {
        Contribution paid = new Contribution(
                id,
                BillId.next(),
                member,
                Segment.BPU,
                month,
                WAGE,
                Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(jht)),
                null,
                LocalDate.of(2026, 10, 14));
        contributions.post(List.of(paid));
        return paid;
    }

    private void credited(MemberId member, ContributionId contribution, long amount) {
        credited(member, "contribution:" + contribution, amount);
    }

    private void credited(MemberId member, String posting, long amount) {
        topics.publish(
                "jmo.savings-credits.v1",
                "id.jmo.savings.credited.v1",
                member.toString(),
                1,
                Map.of(
                        "memberId", member,
                        "postingId", posting,
                        "kind", posting.startsWith("opening:") ? "OPENING" : "CONTRIBUTION",
                        "amount", amount,
                        "balance", amount,
                        "available", amount));
    }

    /** Contribution, expected and credited. */
    private List<String> of(MemberId member) {
        return listed(
                DIFFERENCES,
                member,
                item -> "%s %s %s"
                        .formatted(
                                item.path("contributionId").asString(), item.path("expected"), item.path("credited")));
    }

    /** Posting and amount. */
    private List<String> unmatched(MemberId member) {
        return listed(UNMATCHED, member, item -> item.path("postingId").asString() + " " + item.path("amount"));
    }

    private List<String> listed(String list, MemberId member, Function<JsonNode, String> text) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(list + (cursor.isEmpty() ? "" : "?cursor=" + cursor), Tokens.withRoles("operator"))
                    .expectStatus()
                    .isOk()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
            page.path("items")
                    .valueStream()
                    .filter(item -> item.path("memberId").asString().equals(member.toString()))
                    .map(text)
                    .forEach(found::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private RestTestClient.ResponseSpec read(String path, String token) {
        return rest.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
