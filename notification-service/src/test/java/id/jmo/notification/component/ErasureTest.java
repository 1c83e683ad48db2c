package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is erased here when a member asks for it. */
class ErasureTest extends NotificationComponentTest {

    private static final String ANSWERS = "jmo.notification-erasures.v1";
    private static final String ERASED = "id.jmo.notification.erased.v1";
    private static final List<String> KINDS = List.of("INBOX", "PROMOTIONS", "PUSH_DEVICES");

    @Autowired
    List<ErasableData> erasable;

    @Test
    void promotions_devices_and_inbox_are_erased_and_each_is_answered_once_however_often_it_is_ordered() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        registerDevice(member, newBrowser(), "Ponsel Eileen");
        choose(member, Map.of("promo", List.of("INBOX", "EMAIL")));
        ClaimId claim = ClaimId.next();
        publishClaimEvent("submitted", claim, 1, new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY));
        await().untilAsserted(() -> assertThat(kept(member)).contains("push-devices", "inbox"));
        String request = UUID.randomUUID().toString();
        // The instance died after it had erased one kind and before it had answered; the order comes again.
        erasable.getFirst().erase(member.memberId());

        order(member, request, 1);
        KINDS.forEach(kind -> topics.await(ANSWERS, ERASED, request + ":" + kind));
        order(member, request, 2);
        String another = UUID.randomUUID().toString();
        order(member, another, 3);
        KINDS.forEach(kind -> topics.await(ANSWERS, ERASED, another + ":" + kind));

        assertThat(KINDS)
                .allSatisfy(kind -> assertThat(topics.published(ANSWERS, request + ":" + kind))
                        .hasSize(1));
        assertThat(kept(member)).doesNotContain("push-devices", "inbox");
        get("/api/v1/notifications/consents", Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.holds")
                .isEqualTo(false);
    }

    /** The names of the sections in which there is something. */
    private List<String> kept(MemberFact member) {
        return get("/api/v1/personal-data/notification-service", Tokens.member(member.memberId()))
                .expectStatus()
                .isOk()
                .expectBody(tools.jackson.databind.JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("sections")
                .valueStream()
                .filter(section -> !section.path("items").isEmpty())
                .map(section -> section.path("name").asString())
                .toList();
    }

    private void order(MemberFact member, String request, long sequence) {
        topics.publish(
                "jmo.erasures.v1",
                "id.jmo.erasure.ordered.v1",
                member.memberId().toString(),
                sequence,
                Map.of(
                        "requestId",
                        request,
                        "memberId",
                        member.memberId().toString(),
                        "kinds",
                        List.of("PROMOTIONS", "PUSH_DEVICES", "INBOX", "SELFIES")));
    }
}
