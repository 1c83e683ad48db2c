package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

class InboxTest extends NotificationComponentTest {

    private record Item(String id, String step, String title, String body, String readAt) {}

    private record Page(List<Item> items, String next) {}

    private Page page(MemberId member, String cursor) {
        String query = cursor == null ? "" : "?cursor=" + cursor;
        return get("/api/v1/notifications" + query, Tokens.member(member))
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<Page>() {})
                .getResponseBody();
    }

    private List<String> publishCancellations(MemberFact member, int times) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ClaimId claim = ClaimId.next();
            String event = Uuid7.next().toString();
            topics.publishWithId(
                    "jmo.claims.v1",
                    event,
                    "id.jmo.claim.cancelled.v1",
                    claim.toString(),
                    2,
                    new Cancelled(claim, member.memberId()));
            events.add(event + ".inbox");
        }
        return events;
    }

    @Test
    void the_newest_come_first_and_the_cursor_leads_to_the_end() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        List<String> expected = publishCancellations(member, 23).reversed();
        await().untilAsserted(
                        () -> assertThat(page(member.memberId(), null).next()).isNotNull());
        await().untilAsserted(() -> {
            Page first = page(member.memberId(), null);
            assertThat(first.items()).extracting(Item::id).isEqualTo(expected.subList(0, 20));
            Page second = page(member.memberId(), first.next());
            assertThat(second.items()).extracting(Item::id).isEqualTo(expected.subList(20, 23));
            assertThat(second.next()).isNull();
        });
    }

    @Test
    void texts_are_in_the_members_language_also_when_it_changes() {
        MemberFact english = MemberFact.fresh("en");
        publishMember(english, 1);
        publishCancellations(english, 1);
        await().untilAsserted(() -> assertThat(page(english.memberId(), null).items())
                .extracting(Item::title)
                .containsExactly("JHT claim cancelled"));

        publishMember(new MemberFact(english.memberId(), english.name(), english.email(), english.phone(), "id"), 2);

        await().untilAsserted(() -> assertThat(page(english.memberId(), null).items())
                .extracting(Item::title)
                .containsExactly("Klaim JHT dibatalkan"));
    }

    @Test
    void an_entry_is_read_once_by_its_owner_and_found_by_nobody_else() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        String id = publishCancellations(member, 1).getFirst();
        await().untilAsserted(
                        () -> assertThat(page(member.memberId(), null).items()).hasSize(1));
        String path = "/api/v1/notifications/" + id + "/read";

        post(path, Tokens.member(MemberId.next()))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:notification-not-found");
        assertThat(page(member.memberId(), null).items().getFirst().readAt()).isNull();

        post(path, Tokens.member(member.memberId())).expectStatus().isOk();
        String readAt = page(member.memberId(), null).items().getFirst().readAt();
        assertThat(readAt).isNotNull();
        post(path, Tokens.member(member.memberId()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.readAt")
                .isEqualTo(readAt);
    }

    @Test
    void a_cursor_that_is_of_no_page_is_a_fault_wherever_there_are_pages() {
        Map.of(
                        "/api/v1/notifications",
                        Tokens.member(MemberId.next()),
                        "/api/v1/notifications/members/" + MemberId.next(),
                        Tokens.withRoles("auditor"),
                        "/api/v1/operations/notification-service/failed-deliveries",
                        Tokens.withRoles("operator"),
                        "/api/v1/operations/notification-service/campaigns",
                        Tokens.withRoles("operator"),
                        "/api/v1/operations/notification-service/audit-records",
                        Tokens.withRoles("operator"),
                        "/api/v1/operations/notification-service/dead-letters",
                        Tokens.withRoles("operator"))
                .forEach((path, token) -> List.of("junk", "zzzz", "0", "x-y-z", "..")
                        .forEach(cursor -> get(path + "?cursor=" + cursor, token)
                                .expectStatus()
                                .isBadRequest()
                                .expectBody()
                                .jsonPath("$.faults[0].field")
                                .isEqualTo("cursor")));
    }

    @Test
    void what_is_unread_is_counted_and_what_is_put_away_is_read_and_comes_back_when_it_is_wanted() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        List<String> sent = publishCancellations(member, 3).reversed();
        await().untilAsserted(
                        () -> assertThat(page(member.memberId(), null).items()).hasSize(3));
        String token = Tokens.member(member.memberId());
        unread(token).jsonPath("$.count").isEqualTo(3).jsonPath("$.atLeast").isEqualTo(false);
        String archive = "/api/v1/notifications/" + sent.getFirst() + "/archive";

        call(HttpMethod.PUT, archive, token).expectStatus().isOk();
        call(HttpMethod.PUT, archive, token).expectStatus().isOk();

        unread(token).jsonPath("$.count").isEqualTo(2);
        assertThat(page(member.memberId(), null).items()).extracting(Item::id).isEqualTo(sent.subList(1, 3));
        get("/api/v1/notifications?archived=true", token)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].readAt")
                .isNotEmpty()
                .jsonPath("$.items[0].archivedAt")
                .isNotEmpty();
        call(HttpMethod.PUT, archive, Tokens.member(MemberId.next()))
                .expectStatus()
                .isNotFound();

        call(HttpMethod.DELETE, archive, token).expectStatus().isOk();
        assertThat(page(member.memberId(), null).items()).extracting(Item::id).isEqualTo(sent);
    }

    private RestTestClient.BodyContentSpec unread(String token) {
        return get("/api/v1/notifications/unread-count", token)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec call(HttpMethod method, String path, String token) {
        return rest.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private record ComplaintSubmitted(String complaintId, MemberId memberId, String number, String verifyBy) {}

    private void publishComplaint(MemberFact member) {
        String complaint = Uuid7.next().toString();
        topics.publishWithId(
                "jmo.complaints.v1",
                Uuid7.next().toString(),
                "id.jmo.complaint.submitted.v1",
                complaint,
                1,
                new ComplaintSubmitted(complaint, member.memberId(), "P-2026-7K3M-9QXD", "2026-12-02"));
    }

    @Test
    void officers_read_titles_and_times_of_what_a_member_was_notified_of_but_nothing_of_a_complaint_or_its_words() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        publishCancellations(member, 1);
        publishComplaint(member);
        await().untilAsserted(
                        () -> assertThat(page(member.memberId(), null).items()).hasSize(2));

        for (String role : List.of("claims-officer", "complaint-officer", "auditor")) {
            var answer = get("/api/v1/notifications/members/" + member.memberId(), Tokens.withRoles(role))
                    .expectStatus()
                    .isOk()
                    .expectBody();
            answer.jsonPath("$.items.length()").isEqualTo(1);
            answer.jsonPath("$.items[0].title").isEqualTo("Klaim JHT dibatalkan");
            answer.jsonPath("$.items[0].body").doesNotExist();
        }
    }

    @Test
    void what_does_not_exist_is_not_found_and_officers_have_no_inbox() {
        post("/api/v1/notifications/none/read", Tokens.member(MemberId.next()))
                .expectStatus()
                .isNotFound();
        get("/api/v1/notifications", Tokens.withRoles("claims-officer"))
                .expectStatus()
                .isForbidden();
        rest.get().uri("/api/v1/notifications").exchange().expectStatus().isUnauthorized();
    }
}
