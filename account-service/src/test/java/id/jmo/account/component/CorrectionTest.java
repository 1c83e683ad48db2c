package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Orders of complaint officers: applied field by field, once, and answered. */
class CorrectionTest extends AccountComponentTest {

    private static final String COMPLAINTS = "jmo.complaints.v1";
    private static final String ORDERED = "id.jmo.complaint.correction-ordered.v1";
    private static final String ANSWERED = "id.jmo.member.correction-answered.v1";
    private static final String CHECKED = "id.jmo.member.civil-registry-checked.v1";

    @Autowired
    MongoOperations mongo;

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    /** One event as it was published, to publish it again. */
    private record Order(String eventId, ComplaintId complaint, Map<String, Object> data) {}

    private record Person(Confidential name, Confidential birthDate, Confidential nik) {}

    private Order orders(MemberId member, Map<String, Object> fields) {
        return orders(ComplaintId.next(), 1, member, fields);
    }

    private Order orders(ComplaintId complaint, int round, MemberId member, Map<String, Object> fields) {
        Map<String, Object> data = new HashMap<>(fields);
        data.put("complaintId", complaint);
        data.put("round", round);
        data.put("memberId", member);
        data.put("orderedBy", "officer-of-the-case");
        Order order = new Order(UUID.randomUUID().toString(), complaint, data);
        publish(order, round);
        return order;
    }

    private void publish(Order order, int round) {
        topics.publishWithId(
                COMPLAINTS, order.eventId(), ORDERED, order.complaint().toString(), round, order.data());
    }

    private PublishedEvent answerTo(MemberId member, Order order) {
        await().until(() -> answersTo(member, order).count() > 0);
        return answersTo(member, order).findFirst().orElseThrow();
    }

    private Stream<PublishedEvent> answersTo(MemberId member, Order order) {
        return topics.published(TOPIC, member.toString()).stream()
                .filter(event -> event.type().equals(ANSWERED))
                .filter(event -> event.json()
                                .path("complaintId")
                                .asString()
                                .equals(order.complaint().toString())
                        && event.json().path("round").asInt()
                                == (int) order.data().get("round"));
    }

    private List<String> registryAnswers(MemberId id) {
        return topics.published(TOPIC, id.toString()).stream()
                .filter(event -> event.type().equals(CHECKED))
                .map(event -> event.json().path("civilRegistry").path("status").asString())
                .toList();
    }

    @Test
    void a_name_that_the_registry_spells_otherwise_is_corrected_and_the_tick_turns_green() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN MARIE COLLINS", "1988-11-19");
        MemberId id = registered(nik);
        await().untilAsserted(() -> assertThat(registryAnswers(id)).containsExactly("MISMATCHED"));

        Order order = orders(id, Map.of("name", Confidential.of("Eileen Marie Collins")));

        PublishedEvent answer = answerTo(id, order);
        assertThat(answer.json().path("applied").toString()).isEqualTo("[\"NAME\"]");
        assertThat(answer.json().path("refused")).isEmpty();
        assertThat(answer.json().path("civilRegistry").path("status").asString())
                .isEqualTo("UNCHECKED");
        assertThat(answer.json().path("employerNumber").asString()).isEqualTo("JJ010001");
        assertThat(answer.json().toString()).doesNotContain("Marie", "1988");
        assertThat(answer.dataAs(Person.class).name().reveal()).isEqualTo("Eileen Marie Collins");
        await().untilAsserted(() -> assertThat(registryAnswers(id)).containsExactly("MISMATCHED", "MATCHED"));
    }

    @Test
    void every_field_is_decided_for_itself() {
        String taken = freshNik();
        MemberId owner = registered(taken);
        String nik = freshNik();
        MemberId id = registered(nik);

        Order order = orders(
                id,
                Map.of(
                        "name",
                        Confidential.of("Eileen Marie Collins"),
                        "birthDate",
                        Confidential.of(LocalDate.now().plusDays(3).toString()),
                        "nik",
                        Confidential.of(taken),
                        "membershipEnd",
                        Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION")));

        PublishedEvent answer = answerTo(id, order);
        assertThat(answer.json().path("applied").toString()).isEqualTo("[\"NAME\",\"MEMBERSHIP_END\"]");
        assertThat(answer.json().path("refused").toString())
                .isEqualTo("[{\"field\":\"BIRTH_DATE\",\"reason\":\"BIRTH_IN_THE_FUTURE\"},"
                        + "{\"field\":\"NIK\",\"reason\":\"NIK_ALREADY_REGISTERED\"}]");
        Person person = answer.dataAs(Person.class);
        assertThat(person.birthDate().reveal()).isEqualTo("1988-11-19");
        assertThat(person.nik().reveal()).isEqualTo(nik);
        get("/api/v1/members/" + id, officer())
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Eileen Marie Collins")
                .jsonPath("$.nik")
                .isEqualTo("************" + nik.substring(12))
                .jsonPath("$.membership.endedOn")
                .isEqualTo("2026-08-31");
        get("/api/v1/members/" + owner, officer())
                .expectBody()
                .jsonPath("$.nik")
                .isEqualTo("************" + taken.substring(12));
    }

    @Test
    void a_nik_that_two_members_are_to_be_given_at_once_becomes_one_members() {
        String nik = freshNik();
        MemberId one = registered();
        MemberId other = registered();

        Order first = orders(one, Map.of("nik", Confidential.of(nik)));
        Order second = orders(other, Map.of("nik", Confidential.of(nik)));

        List<String> refused = Stream.of(answerTo(one, first), answerTo(other, second))
                .map(answer -> answer.json().path("refused").findValuesAsString("reason"))
                .flatMap(List::stream)
                .toList();
        assertThat(refused).containsExactly("NIK_ALREADY_REGISTERED");
        REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");
        // The one who has it is found by it: a registration with this NIK is refused.
        post("/api/v1/members", officer(), registration(MemberId.next(), nik))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void an_order_delivered_again_is_not_applied_again_even_after_later_changes() {
        MemberId id = registered();
        Order order = orders(
                id,
                Map.of(
                        "name",
                        Confidential.of("Eileen Marie Collins"),
                        "membershipEnd",
                        Map.of("endedOn", "2026-08-31", "cause", "RESIGNATION")));
        answerTo(id, order);
        post("/api/v1/members/" + id + "/membership-resume", officer(), Map.of())
                .expectStatus()
                .isOk();
        topics.awaitAllHandled(container);
        Document before = stored(id);

        publish(order, 1);
        topics.redeliverAll(container);

        assertThat(stored(id)).isEqualTo(before);
        assertThat(answersTo(id, order)).hasSize(1);
    }

    @Test
    void what_was_refused_may_be_ordered_again_on_the_same_complaint() {
        MemberId id = registered();
        Order tooEarly = orders(
                id,
                Map.of("birthDate", Confidential.of(LocalDate.now().plusDays(3).toString())));
        answerTo(id, tooEarly);

        Order again = orders(tooEarly.complaint(), 2, id, Map.of("birthDate", Confidential.of("1988-11-20")));

        assertThat(answerTo(id, again).json().path("applied").toString()).isEqualTo("[\"BIRTH_DATE\"]");
        get("/api/v1/members/" + id + "/corrections", Tokens.withRoles("complaint-officer"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].round")
                .isEqualTo(2)
                .jsonPath("$.items[0].orderedBy")
                .isEqualTo("officer-of-the-case")
                .jsonPath("$.items[1].refused[0].reason")
                .isEqualTo("BIRTH_IN_THE_FUTURE");
        get("/api/v1/members/" + MemberId.next() + "/corrections", officer())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_order_that_met_a_member_nobody_knows_becomes_a_dead_letter() {
        orders(MemberId.next(), Map.of("name", Confidential.of("Nobody")));

        await().until(() -> mongo.getCollection("deadLetters").countDocuments() > 0);
    }

    private Document stored(MemberId id) {
        Document state = new Document(mongo.findById(id.toString(), Document.class, "members"));
        List.of("outbox", "pending", "relay").forEach(state::remove);
        return state;
    }
}
