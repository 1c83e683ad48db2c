package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Officers come from a name to the member. Each test has names that no other test gives anybody. */
class MemberNameSearchTest extends AccountComponentTest {

    private static final String SEARCHES = "/api/v1/members/name-searches";

    /** Not the day on which members of tests are usually born. */
    private static final String BIRTH_DATE = "1990-02-28";

    @Autowired
    MongoOperations mongo;

    @Test
    void an_officer_finds_members_by_some_words_of_their_name_the_newest_first_with_masked_numbers() {
        MemberId older = registered(freshNik(), "Siti Nur’aini Wulandariku");
        MemberId newer = registered(freshNik(), "WULANDARIKU SITI");
        registered(freshNik(), "Siti Aminahku");

        JsonNode answer = search("siti wulandariku");

        assertThat(ids(answer)).containsExactly(newer.toString(), older.toString());
        assertThat(answer.path("more").asBoolean()).isFalse();
        JsonNode first = answer.path("items").path(0);
        assertThat(first.path("name").asString()).isEqualTo("WULANDARIKU SITI");
        assertThat(first.path("birthDate").asString()).isEqualTo("1988-11-19");
        assertThat(first.path("employer").asString()).isEqualTo("PT Cakrawala Antariksa");
        assertThat(first.path("active").asBoolean()).isTrue();
        assertThat(first.path("nik").asString()).startsWith("************");
        assertThat(first.path("kpj").asString()).startsWith("*******");
    }

    @Test
    void case_accents_punctuation_titles_and_the_abbreviation_of_muhammad_do_not_count_and_every_letter_does() {
        MemberId member = registered(freshNik(), "Dr. H. Muh. Rizkyanto José, S.E.");

        for (String written : List.of("rizkyanto jose", "MUHAMMAD RIZKYANTO", "Ir. Rizkyanto, M.M.")) {
            assertThat(ids(search(written))).as(written).containsExactly(member.toString());
        }
        for (String another : List.of("Rizkyant", "Rizkyantoo", "Rizkyanto Maria")) {
            assertThat(ids(search(another))).as(another).isEmpty();
        }
    }

    @Test
    void a_common_name_shows_the_newest_twenty_and_the_birth_date_narrows_it_down() {
        List<String> members = IntStream.range(0, 22)
                .mapToObj(_ -> registered(freshNik(), "Budi Seringkali").toString())
                .toList();
        MemberId bornOnAnotherDay = bornOnAnotherDay("Budi Seringkali");

        JsonNode all = search("Budi Seringkali");
        assertThat(ids(all))
                .hasSize(20)
                .startsWith(bornOnAnotherDay.toString(), members.getLast())
                .doesNotContain(members.getFirst());
        assertThat(all.path("more").asBoolean()).isTrue();

        JsonNode one = answered(request("Seringkali", BIRTH_DATE));
        assertThat(ids(one)).containsExactly(bornOnAnotherDay.toString());
        assertThat(one.path("more").asBoolean()).isFalse();
    }

    @Test
    void a_corrected_name_is_found_and_the_one_before_is_not() {
        MemberId member = registered(freshNik(), "Eileen Salahtulis");

        Map<String, Object> order = new HashMap<>();
        order.put("complaintId", ComplaintId.next());
        order.put("round", 1);
        order.put("memberId", member);
        order.put("orderedBy", "officer-of-the-case");
        order.put("name", Confidential.of("Eileen Benartulis"));
        topics.publishWithId(
                "jmo.complaints.v1",
                UUID.randomUUID().toString(),
                "id.jmo.complaint.correction-ordered.v1",
                order.get("complaintId").toString(),
                1,
                order);

        await().untilAsserted(() -> assertThat(ids(search("Benartulis"))).containsExactly(member.toString()));
        assertThat(ids(search("Salahtulis"))).isEmpty();
    }

    @Test
    void the_search_is_recorded_with_its_reason_and_whom_it_showed_and_without_the_name() {
        MemberId member = registered(freshNik(), "Eileen Tercatatan");

        search("Tercatatan");

        String records = text(get(
                "/api/v1/operations/account-service/audit-records?route=" + SEARCHES + "&about=" + member,
                Tokens.withRoles("auditor")));
        assertThat(records).contains("The member is at the counter").doesNotContain("ercatatan", "ERCATATAN");
        assertThat(text(get(
                        "/api/v1/operations/account-service/audit-records?about=" + member,
                        Tokens.withRoles("auditor"))))
                .contains("POST " + SEARCHES);
    }

    @Test
    void no_word_of_a_name_stands_in_the_store_and_people_of_one_name_and_two_birth_dates_share_its_words_alone() {
        MemberId one = registered(freshNik(), "Rahasianama");
        MemberId other = bornOnAnotherDay("Rahasianama");

        assertThat(stored(one).toJson()).doesNotContainIgnoringCase("rahasianama");
        assertThat(fingerprints(one)).hasSize(2);
        assertThat(fingerprints(one).stream().filter(fingerprints(other)::contains))
                .hasSize(1);
    }

    @Test
    void a_search_without_a_name_with_digits_or_without_a_reason_names_every_fault() {
        assertThat(faults(post(SEARCHES, officer(), Map.of("name", "3174", "birthDate", "1990-02-28")), 400))
                .containsExactlyInAnyOrder("name: name-form", "reason: required");
        assertThat(faults(post(SEARCHES, officer(), Map.of("reason", "At the counter")), 400))
                .containsExactly("name: required");
    }

    @Test
    void a_member_a_supervisor_or_an_employer_cannot_search() {
        for (String token :
                List.of(Tokens.member(MemberId.next()), Tokens.withRoles("supervisor"), Tokens.withRoles("employer"))) {
            post(SEARCHES, token, request("Eileen", null)).expectStatus().isForbidden();
        }
    }

    private MemberId bornOnAnotherDay(String name) {
        MemberId member = MemberId.next();
        Map<String, Object> registration = registration(member, freshNik());
        registration.put("name", name);
        registration.put("birthDate", BIRTH_DATE);
        post("/api/v1/members", officer(), registration).expectStatus().isCreated();
        return member;
    }

    private JsonNode search(String name) {
        return answered(request(name, null));
    }

    private JsonNode answered(Map<String, Object> request) {
        return post(SEARCHES, officer(), request)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("items").findValuesAsString("memberId");
    }

    private static Map<String, Object> request(String name, String birthDate) {
        Map<String, Object> request = new HashMap<>();
        request.put("name", name);
        request.put("birthDate", birthDate);
        request.put("reason", "The member is at the counter");
        return request;
    }

    private Document stored(MemberId member) {
        return mongo.findById(member.toString(), Document.class, "members");
    }

    private List<String> fingerprints(MemberId member) {
        return stored(member).getList("nameFingerprints", String.class);
    }

    private static String text(RestTestClient.ResponseSpec answer) {
        return new String(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent(), UTF_8);
    }
}
