package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.Uuid7;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A notice of a service that notification-service does not know: its row and its templates are all there is. */
class MadeUpNoticeTest extends NotificationComponentTest {

    @Autowired
    MongoOperations mongo;

    record Holder(MemberId memberId) {}

    record Place(String code) {}

    record Parking(
            String parkingId,
            Holder holder,
            String decision,
            Rupiah fee,
            LocalDate until,
            Confidential plate,
            Confidential account,
            Place place,
            String remark) {}

    private static Parking parking(MemberFact member, String decision, String remark) {
        return new Parking(
                Uuid7.next().toString(),
                new Holder(member.memberId()),
                decision,
                Rupiah.of(150_000),
                LocalDate.of(2026, 12, 31),
                Confidential.of("B 1234 XYZ"),
                Confidential.of("1234567890"),
                new Place("HQ"),
                remark);
    }

    private String publish(Parking parking) {
        return topics.publish("jmo.parkings.v1", "id.jmo.parking.granted.v1", parking.parkingId(), 1, parking);
    }

    @Test
    void it_is_delivered_by_data_alone() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        Parking parking = parking(member, "GRANTED", "Keep the receipt.");

        String event = publish(parking);

        await().untilAsserted(() -> assertThat(smsTo(member))
                .containsExactly("JMO: EILEEN COLLINS, parking at the head office is granted. Fee Rp150.000."));
        get("/api/v1/notifications", Tokens.member(member.memberId()))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].step")
                .isEqualTo("parking-granted")
                .jsonPath("$.items[0].subjectType")
                .isEqualTo("parking")
                .jsonPath("$.items[0].subjectId")
                .isEqualTo(parking.parkingId())
                .jsonPath("$.items[0].claimId")
                .doesNotExist()
                .jsonPath("$.items[0].title")
                .isEqualTo("Parking granted")
                .jsonPath("$.items[0].body")
                .isEqualTo("B 1234 XYZ may park at the head office until 31 December 2026. Rp150.000 from account"
                        + " ******7890. Keep the receipt.");
        assertThat(mongo.findById(event + ".email", Document.class, "deliveries"))
                .as("its row does not have e-mail")
                .isNull();
    }

    @Test
    void what_is_confidential_is_encrypted_at_rest_and_what_is_masked_is_not_stored() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);

        String event = publish(parking(member, "GRANTED_IN_PART", null));

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
        assertThat(mongo.findById(event + ".inbox", Document.class, "inbox").toJson())
                .contains("******7890", "jmo1:")
                .doesNotContain("1234 XYZ", "1234567890");
        assertThat(mongo.findById(event + ".sms", Document.class, "deliveries").toJson())
                .doesNotContain("1234 XYZ", "1234567890");
    }

    @Test
    void an_event_that_does_not_meet_the_condition_leads_to_no_notice() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);

        Parking refused = parking(member, "REFUSED", null);
        publish(refused);
        // Of the same subject, so that it is handled after the first.
        topics.publish(
                "jmo.parkings.v1",
                "id.jmo.parking.granted.v1",
                refused.parkingId(),
                2,
                parking(member, "GRANTED", null));

        await().untilAsserted(() -> assertThat(smsTo(member)).hasSize(1));
    }

    @Test
    void an_event_that_lacks_a_fact_becomes_a_dead_letter_that_names_it() {
        MemberFact member = MemberFact.fresh("id");
        Parking whole = parking(member, "GRANTED", null);
        publish(new Parking(
                whole.parkingId(),
                whole.holder(),
                whole.decision(),
                whole.fee(),
                null,
                whole.plate(),
                whole.account(),
                whole.place(),
                null));

        await().untilAsserted(() -> assertThat(mongo.find(
                        new org.springframework.data.mongodb.core.query.Query(), Document.class, "deadLetters"))
                .extracting(letter -> letter.getString("cause"))
                .contains("id.jmo.parking.granted.v1 lacks /until"));
    }
}
