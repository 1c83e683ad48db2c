package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.account.application.activities.DataUpdateTimes;
import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class DataUpdateTest extends DataUpdateSteps {

    private static final String CHANGED = "id.jmo.data-update.contact-changed.v1";

    @Autowired
    PhoneClaims phones;

    @Autowired
    DataUpdateTimes times;

    @Test
    void a_member_updates_step_by_step_and_confirms_it_as_a_whole() {
        Updating member = new Updating();
        member.upToReview(member.email, member.phone);
        JsonNode review = member.view();
        assertThat(review.path("step").isNull()).isTrue();
        assertThat(review.at("/contact/email").asString()).isEqualTo("k***@sample.jmo.example");
        assertThat(review.path("npwp").asString()).isEqualTo("***********7000");
        assertThat(review.path("occupation").asString()).isEqualTo("Nurse at a clinic");
        assertThat(review.at("/onRecord/contact/occupation").isNull()).isTrue();
        assertThat(review.at("/onRecord/dataUpdatedOn").isNull()).isTrue();
        assertThat(mongo.findById(member.id.toString(), Document.class, "dataUpdates")
                        .toJson())
                .doesNotContain(member.email, "Gatot", "Rose", "Nurse", "Pat", "254294");

        member.confirm().expectStatus().isOk();
        member.confirm().expectStatus().isOk();

        JsonNode confirmed = member.view();
        assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/onRecord/dataUpdatedOn").asString())
                .isEqualTo(Jakarta.today(Clock.systemUTC()).toString());
        assertThat(confirmed.at("/onRecord/contact/occupation").asString()).isEqualTo("Nurse at a clinic");
        assertThat(mongo.findById(member.id.toString(), Document.class, "members")
                        .toJson())
                .doesNotContain("Nurse");
        PublishedEvent event = topics.await(TOPIC, "id.jmo.member.data-updated.v1", member.id.toString());
        assertThat(event.json().toString()).doesNotContain(member.email);
        assertThat(topics.published(TOPIC, member.id.toString()).stream()
                        .filter(fact -> fact.type().equals("id.jmo.member.data-updated.v1")))
                .hasSize(1);
        assertThat(topics.published("jmo.data-updates.v1", member.id.toString()))
                .isEmpty();
        assertThat(mongo.findById(member.id.toString(), Document.class, "dataUpdates"))
                .doesNotContainKeys("contact", "npwp", "mothersName", "occupation", "eraseAt");
    }

    @Test
    void a_new_address_and_phone_are_proved_and_the_old_ones_learn_of_it() {
        Updating member = new Updating();
        KEYCLOAK.has(member.id.toString(), member.email, member.id.toString());
        member.upToContact(member.newEmail, member.newPhone);
        assertThat(member.view().path("step").asString()).isEqualTo("CONTACT");
        member.send(HttpMethod.PUT, "/current/npwp", Map.of()).expectStatus().isEqualTo(409);
        member.upToReview(member.newEmail, member.newPhone);

        member.confirm().expectStatus().isOk();

        assertThat(KEYCLOAK.loginsOf(member.id.toString()))
                .singleElement()
                .satisfies(login -> assertThat(login).containsEntry("email", member.newEmail));
        await().untilAsserted(() -> assertThat(topics.published("jmo.data-updates.v1", member.id.toString()).stream()
                        .map(event -> reveal(event.json().at("/addressee/address"))))
                .containsExactly(member.email, member.phone));
        PublishedEvent changed = topics.await("jmo.data-updates.v1", CHANGED, member.id.toString());
        assertThat(changed.json().toString()).doesNotContain(member.email, member.newEmail);
        assertThat(phones.claim(PhoneNumber.of(member.newPhone), MemberId.next()))
                .isFalse();
    }

    @Test
    void what_belongs_to_another_is_refused_and_the_update_goes_on() {
        Updating member = new Updating();
        KEYCLOAK.has(member.id.toString(), member.email, member.id.toString());
        KEYCLOAK.has("another", member.newEmail, MemberId.next().toString());
        member.upToReview(member.newEmail, member.phone);

        assertThat(faults(member.confirm(), 409)).containsExactly("email: email-taken");
        assertThat(member.view().path("step").asString()).isEqualTo("CONTACT");

        Updating other = new Updating();
        phones.claim(PhoneNumber.of(other.newPhone), MemberId.next());
        other.upToReview(other.email, other.newPhone);
        assertThat(faults(other.confirm(), 409)).containsExactly("phone: phone-taken");
        other.answer("contact", Map.of("email", other.email, "phone", other.phone));
        other.confirm().expectStatus().isOk();
        assertThat(topics.published("jmo.data-updates.v1", other.id.toString())).isEmpty();
    }

    @Test
    void the_registry_says_which_fields_differ_and_points_to_the_complaint_or_is_waited_for() {
        Updating away = new Updating(nik -> {
            REGISTRY.knows(nik, "EILEEN COLLINS", "1988-11-19");
            REGISTRY.isOutFor(nik);
        });
        away.upToReview(away.email, away.phone);
        assertThat(away.view().at("/onRecord/civilRegistry/checkPending").asBoolean())
                .isTrue();
        away.confirm().expectStatus().isOk();
        REGISTRY.isBackFor(away.nik);
        await().untilAsserted(() -> assertThat(
                        away.view().at("/onRecord/civilRegistry/status").asString())
                .isEqualTo("MATCHED"));

        Updating different = new Updating(nik -> REGISTRY.knows(nik, "EILEEN MARIE COLLINS", "1988-11-19"));
        different.upToReview(different.email, different.phone);
        await().untilAsserted(() -> assertThat(different
                        .view()
                        .at("/onRecord/civilRegistry/mismatches")
                        .toString())
                .isEqualTo("[\"name\"]"));
        assertThat(different.view().at("/correction/path").asString()).isEqualTo("/api/v1/complaints");
        assertThat(different.view().toString()).doesNotContain("MARIE");
    }

    @Test
    void the_paid_registry_is_asked_once_however_often_the_same_data_are_confirmed() {
        Updating member = new Updating();
        await().untilAsserted(() -> assertThat(get("/api/v1/members/" + member.id, officer())
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .at("/civilRegistry/status")
                        .asString())
                .isEqualTo("MATCHED"));
        long asked = REGISTRY.timesAskedAbout(member.nik);

        member.upToReview(member.email, member.phone);
        member.answer("civil-data", Map.of("confirmed", true, "mothersName", "Rose Marie"));
        member.answer("civil-data", Map.of("confirmed", true, "mothersName", "Rose Marie"));
        assertThat(member.view().at("/onRecord/civilRegistry/checkPending").asBoolean())
                .isFalse();
        member.confirm().expectStatus().isOk();

        assertThat(member.view().at("/onRecord/civilRegistry/checkPending").asBoolean())
                .isFalse();
        assertThat(REGISTRY.timesAskedAbout(member.nik)).isEqualTo(asked);
    }

    @Test
    void who_comes_to_the_session_days_after_the_selfie_cannot_change_the_contact() {
        Updating member = new Updating();
        member.upToReview(member.newEmail, member.newPhone);
        mongo.updateMulti(
                Query.query(Criteria.where("usedBy").regex("^" + member.id)),
                Update.update("judgedAt", Instant.now().minusSeconds(3_700)),
                "dataUpdateSelfies");

        member.confirm()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo("selfie-too-old");

        member.takeSelfie();
        member.confirm().expectStatus().isOk();
    }

    @Test
    void contact_and_bank_account_are_changed_three_times_a_day_at_most() {
        Updating member = new Updating();
        member.upToReview(member.newEmail, member.newPhone);
        for (int change = 1; change <= 3; change++) {
            times.add(member.id, Instant.EPOCH.plusSeconds(change), Instant.now());
        }

        member.confirm()
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:too-many-changes");
    }

    @Test
    void an_update_is_gone_on_with_where_it_was_and_only_by_its_member() {
        Updating member = new Updating();
        member.send(HttpMethod.GET, "/current", Map.of()).expectStatus().isNotFound();
        member.begin();
        member.answer("membership", Map.of("confirmed", true));

        member.begin();

        assertThat(member.view().path("step").asString()).isEqualTo("SELFIE");
        new Updating().send(HttpMethod.GET, "/current", Map.of()).expectStatus().isNotFound();
    }

    @Test
    void a_selfie_proves_the_member_for_one_update_only() {
        Updating member = new Updating().begin();
        member.answer("membership", Map.of("confirmed", true));
        String another = selfie(MemberId.next(), "MATCH");
        String refused = selfie(member.id, "NO_MATCH");
        String matched = selfie(member.id, "MATCH");
        await().untilAsserted(() -> assertThat(
                        faults(member.send(HttpMethod.PUT, "/current/selfie", Map.of("verificationId", refused)), 422))
                .containsExactly("verificationId: selfie-not-matched"));
        member.send(HttpMethod.PUT, "/current/selfie", Map.of("verificationId", another))
                .expectStatus()
                .isEqualTo(409);
        await().untilAsserted(() -> member.send(HttpMethod.PUT, "/current/selfie", Map.of("verificationId", matched))
                .expectStatus()
                .isOk());
        member.answer("selfie", Map.of("verificationId", matched));
        member.answer("contact", Map.of("email", member.email, "phone", member.phone));
        member.answer("civil-data", Map.of("confirmed", true, "mothersName", "Rose Marie"));
        member.answer("occupation", Map.of("occupation", "Nurse"));
        member.answer("npwp", Map.of());
        member.answer("emergency-contact", EMERGENCY);
        member.answer("bank-account", Map.of());
        member.confirm().expectStatus().isOk();

        member.begin();
        member.answer("membership", Map.of("confirmed", true));

        assertThat(faults(member.send(HttpMethod.PUT, "/current/selfie", Map.of("verificationId", matched)), 422))
                .containsExactly("verificationId: selfie-used");
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_stored() {
        Updating member = new Updating().begin();
        assertThat(faults(member.send(HttpMethod.PUT, "/current/membership", Map.of("confirmed", false)), 400))
                .containsExactly("confirmed: not-confirmed");
        member.answer("membership", Map.of("confirmed", true));
        member.takeSelfie();
        Map<String, Object> contact = new HashMap<>(Map.of("email", "eileen", "phone", "000000000000", "address", "x"));
        assertThat(faults(member.send(HttpMethod.PUT, "/current/contact", contact), 400))
                .contains("email: email-form", "phone: phone-form")
                .anyMatch(fault -> fault.startsWith("address: "));
        assertThat(member.view().path("contact").isNull()).isTrue();
        member.upToContact(member.email, member.newPhone);
        member.send(HttpMethod.POST, "/current/phone-codes", Map.of())
                .expectStatus()
                .isAccepted();
        String code = member.code("SMS");
        assertThat(faults(
                        member.send(
                                HttpMethod.POST,
                                "/current/phone-verification",
                                Map.of("code", code.equals("000000") ? "000001" : "000000")),
                        422))
                .containsExactly("code: code-wrong");
        member.send(HttpMethod.POST, "/current/phone-verification", Map.of("code", code))
                .expectStatus()
                .isOk();
        assertThat(faults(member.send(HttpMethod.PUT, "/current/civil-data", Map.of("confirmed", true)), 400))
                .anyMatch(fault -> fault.startsWith("mothersName: "));
        member.answer("civil-data", Map.of("confirmed", true, "mothersName", "Rose Marie"));
        member.send(HttpMethod.PUT, "/current/npwp", Map.of()).expectStatus().isEqualTo(409);
        for (String occupation : List.of(" ", "x".repeat(101), "Nurse\u0007")) {
            assertThat(faults(
                            member.send(HttpMethod.PUT, "/current/occupation", Map.of("occupation", occupation)), 400))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault).startsWith("occupation: "));
        }
        assertThat(member.view().path("occupation").isNull()).isTrue();
        member.answer("occupation", Map.of("occupation", "Nurse"));
        assertThat(faults(member.send(HttpMethod.PUT, "/current/npwp", Map.of("npwp", "12")), 400))
                .containsExactly("npwp: npwp-form");
        member.answer("npwp", Map.of());
        assertThat(faults(member.send(HttpMethod.PUT, "/current/emergency-contact", Map.of("name", "")), 400))
                .extracting(fault -> fault.split(":")[0])
                .contains("name", "relation", "phone");
        member.confirm().expectStatus().isEqualTo(409);
    }
}
