package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.StreamReader;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tracking a claim live. */
class TrackingTest extends ClaimComponentTest {

    @LocalServerPort
    int port;

    private StreamReader follow(MemberId member, String claim) {
        return StreamReader.follow(port, "/api/v1/claims/" + claim, Tokens.member(member));
    }

    @Test
    void a_reader_gets_the_past_then_what_happens_and_the_stream_ends_with_the_claim() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        StreamReader reader = follow(member, claim);
        await().atMost(TIMEOUT).until(() -> reader.ids().equals(List.of("1", "2")));
        assertThat(reader.has(": waiting") || reader.has(":waiting")).isTrue();

        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        await().atMost(TIMEOUT).until(() -> reader.has("PAYMENT_ORDERED"));
        assertThat(reader.ended()).isNotDone();
        String payout = payoutOf(claim);
        others.pays(claim, member, payout, BALANCE);
        others.settles(claim, member, payout, BALANCE, 0);

        assertThat(reader.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(reader.ids()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(reader.has("\"status\":\"COMPLETED\"")).isTrue();
        assertThat(reader.has("Selesai")).isTrue();
    }

    @Test
    void a_reader_that_comes_back_goes_on_where_it_was() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        cancel(member, claim).must(200);

        StreamReader reader = StreamReader.goOn(port, "/api/v1/claims/" + claim, Tokens.member(member), "2");

        assertThat(reader.ended()).succeedsWithin(TIMEOUT);
        assertThat(reader.ids()).containsExactly("3");
        assertThat(reader.has("Dibatalkan")).isTrue();

        StreamReader again = StreamReader.goOn(port, "/api/v1/claims/" + claim, Tokens.member(member), "3");
        assertThat(again.ended()).succeedsWithin(TIMEOUT).isEqualTo(204);
    }

    @Test
    void a_stream_ends_with_the_token_that_it_was_opened_with() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        StreamReader reader =
                StreamReader.follow(port, "/api/v1/claims/" + claim, Tokens.memberFor(member, Duration.ofSeconds(2)));

        assertThat(reader.ended()).succeedsWithin(TIMEOUT).isEqualTo(200);
        assertThat(reader.has("event:end")).as("the claim has not ended").isFalse();
    }

    @Test
    void a_member_has_a_few_streams_open_and_no_more() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        List<StreamReader> readers =
                Stream.generate(() -> follow(member, claim)).limit(5).toList();
        await().atMost(TIMEOUT)
                .until(() -> readers.stream().noneMatch(reader -> reader.ids().isEmpty()));

        StreamReader oneTooMany = follow(member, claim);
        assertThat(oneTooMany.ended()).succeedsWithin(TIMEOUT).isEqualTo(429);

        cancel(member, claim).must(200);
        assertThat(readers)
                .allSatisfy(reader ->
                        assertThat(reader.ended()).succeedsWithin(TIMEOUT).isEqualTo(200));
        await().atMost(TIMEOUT).until(() -> follow(member, claim).ended().get() == 200);
    }

    @Test
    void a_stream_that_its_reader_has_left_takes_no_place() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        for (int i = 0; i < 7; i++) {
            StreamReader reader = follow(member, claim);
            await().atMost(TIMEOUT).until(() -> !reader.ids().isEmpty());
            reader.leave();
        }
    }

    @Test
    void a_question_for_the_head_alone_runs_no_stream() throws Exception {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/claims/" + claim + "/timeline/stream"))
                .header("Authorization", "Bearer " + Tokens.member(member));

        // On one connection: each is answered only when the one before is over.
        for (int i = 0; i < 7; i++) {
            assertThat(client.send(request.HEAD().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobody_watches_another_members_claim() {
        MemberId owner = eligibleMember(BALANCE);
        String claim = submittedBy(owner);

        StreamReader stranger = follow(MemberId.next(), claim);

        assertThat(stranger.ended()).succeedsWithin(TIMEOUT).isEqualTo(404);
    }

    @Test
    void the_copy_of_the_members_data_has_the_claims_and_what_happened_to_them() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        cancel(member, claim).must(200);

        ApiResponse data = get("/api/v1/personal-data/claim-service", Tokens.member(member))
                .must(200);

        assertThat(data.values("/sections/0/items/0/fields", "value")).contains(claim, "CANCELLED");
        assertThat(data.values("/sections/1/items/0/fields", "value")).contains(claim, "CLAIM_CANCELLED");
        assertThat(data.body().toString()).doesNotContain("own-data.", "\"claim.");
        assertThat(get("/api/v1/personal-data/claim-service", Tokens.member(MemberId.next()))
                        .must(200)
                        .body()
                        .at("/sections/0/items")
                        .isEmpty())
                .isTrue();
    }
}
