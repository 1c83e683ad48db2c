package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What waits for officers, a page at a time; the real store. */
class ReviewQueueTest extends BiometricComponentTest {

    private static final String QUEUE = "/api/v1/identity-reviews";
    private static final String OFFICER = Tokens.withRoles("claims-officer");

    @Test
    void reviews_of_the_same_instant_are_not_skipped_at_the_end_of_a_page() {
        List<String> doubtful =
                IntStream.range(0, 5).mapToObj(_ -> claimWithADoubtfulSelfie()).toList();
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(doubtful)),
                Update.update("reviewSince", Instant.EPOCH.plusSeconds(1))
                        .set("judgedAt", Instant.EPOCH.plusSeconds(1)),
                "verifications");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (seen.size() < doubtful.size()) {
            JsonNode page = page("?limit=2" + cursor);
            page.path("items")
                    .forEach(item -> seen.add(item.path("verificationId").asString()));
            cursor = "&cursor=" + page.path("next").asString();
        }

        assertThat(seen.subList(0, 5))
                .containsExactlyElementsOf(doubtful.stream().sorted().toList());
    }

    @Test
    void a_place_that_does_not_exist_and_a_page_of_nothing_are_refused_by_name() {
        for (String query : List.of("cursor=behind", "cursor=1-2", "limit=0", "limit=101")) {
            get(QUEUE + "?" + query, OFFICER)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.faults[0].field")
                    .isEqualTo(query.replaceAll("=.*", ""));
        }
        get(QUEUE, Tokens.member(member)).expectStatus().isForbidden();
    }

    private String claimWithADoubtfulSelfie() {
        MemberId doubted = MemberId.next();
        enrol(doubted, Portraits.eileen());
        String verification = open(doubted);
        perform(doubted, verification, "grace").expectStatus().isOk();
        submitClaim(doubted, verification);
        awaitEvent("identity-review-needed", verification);
        return verification;
    }

    private JsonNode page(String query) {
        return get(QUEUE + query, OFFICER)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
