package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.notification.component.PushSandbox.Browser;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.client.RestTestClient;

class PreferencesTest extends NotificationComponentTest {

    @Autowired
    MongoOperations mongo;

    @Autowired
    DataMigration consentsBeforeRecords;

    private Document delivery(String id) {
        return mongo.findById(id, Document.class, "deliveries");
    }

    @Test
    void everything_is_on_until_the_member_chooses_but_promotions() {
        MemberFact member = MemberFact.fresh("en");

        get(PREFERENCES, Tokens.member(member.memberId()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.categories[?(@.category == 'claim')].channels[*]")
                .isEqualTo(List.of("INBOX", "PUSH", "EMAIL", "SMS"))
                .jsonPath("$.categories[?(@.category == 'claim')].always[*]")
                .isEqualTo("INBOX")
                .jsonPath("$.categories[?(@.category == 'claim')].oneOf[*]")
                .isEqualTo(List.of("EMAIL", "SMS"))
                .jsonPath("$.categories[?(@.category == 'promo')].channels[*]")
                .isEqualTo("INBOX")
                .jsonPath("$.timeZone")
                .isEqualTo("WIB")
                .jsonPath("$.quietHours")
                .doesNotExist()
                .jsonPath("$.digestHour")
                .doesNotExist();
    }

    @Test
    void a_channel_that_is_not_chosen_gets_nothing_also_after_another_choice() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        choose(member, Map.of("claim", List.of("INBOX", "EMAIL")));
        ClaimId claim = ClaimId.next();
        Submitted data = new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY);
        String event = publishClaimEvent("submitted", claim, 1, data);
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));
        assertThat(delivery(event + ".sms")).containsEntry("status", "NOT_WANTED");

        choose(member, Map.of());
        topics.publishWithId("jmo.claims.v1", event, "id.jmo.claim.submitted.v1", claim.toString(), 1, data);
        publishClaimEvent("cancelled", claim, 2, new Cancelled(claim, member.memberId()));

        await().untilAsserted(() -> assertThat(smsTo(member))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("cancelled")));
    }

    @Test
    void quiet_hours_hold_a_message_in_the_store_until_they_end_and_let_what_is_urgent_pass() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        Browser phone = newBrowser();
        registerDevice(member, phone, "Phone");
        choose(member, Map.of(), quietNow(), null);
        ClaimId claim = ClaimId.next();

        String quiet =
                publishClaimEvent("submitted", claim, 1, new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY));
        publishClaimEvent(
                "payout-account-corrected",
                claim,
                2,
                new PayoutAccountCorrected(claim, member.memberId(), PayoutId.next(), Rupiah.of(9_600_000), PAY_BY));

        await().untilAsserted(() -> {
            assertThat(PUSH.receivedBy(phone))
                    .singleElement()
                    .satisfies(message -> assertThat(message.urgency()).isEqualTo("high"));
            assertNotifiedOnce(member);
        });
        await().untilAsserted(() -> assertThat(delivery(quiet + ".sms"))
                .containsEntry("status", "OPEN")
                .containsEntry("attempts", 0)
                .satisfies(held -> assertThat((Date) held.get("dueAt"))
                        .isAfter(Date.from(Instant.now().plusSeconds(3600)))));

        choose(member, Map.of());

        await().untilAsserted(() -> {
            assertThat(PUSH.receivedBy(phone)).hasSize(2);
            assertThat(smsTo(member)).hasSize(2);
            assertThat(mailsTo(member)).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fax      | INBOX      | categories[0].category | bukan jenis pemberitahuan yang salurannya dapat Anda"
                        + " pilih",
                "claim    | EMAIL      | categories[0].channels | harus memuat INBOX, yang tidak dapat dimatikan",
                "claim    | INBOX,PUSH | categories[0].channels | harus memuat sedikitnya salah satu dari EMAIL, SMS",
                "security | INBOX,SMS  | categories[0].channels | harus memuat INBOX, EMAIL, SMS, yang tidak dapat"
                        + " dimatikan",
            })
    void what_concerns_money_and_security_keeps_a_second_channel(
            String category, String channels, String field, String message) {
        MemberFact member = MemberFact.fresh("en");

        putJson(
                        PREFERENCES,
                        Tokens.member(member.memberId()),
                        preferences(Map.of(category, List.of(channels.split(","))), null, null))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo(field)
                .jsonPath("$.faults[0].message")
                .isEqualTo(message);
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_stored() {
        MemberFact member = MemberFact.fresh("en");
        Map<String, Object> request = new HashMap<>(
                preferences(Map.of("fax", List.of("INBOX")), Map.of("from", "22:00", "until", "21:00"), null));

        putJson(PREFERENCES, Tokens.member(member.memberId()), request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[*].field")
                .isEqualTo(List.of("categories[0].category", "quietHours.until"));

        request.put("quietHours", Map.of("from", "25:00", "until", "5"));
        request.put("digestHour", 24);
        putJson(PREFERENCES, Tokens.member(member.memberId()), request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(3);
        assertThat(mongo.findById(member.memberId().toString(), Document.class, "preferences"))
                .isNull();
    }

    @Test
    void a_consent_to_promotions_is_recorded_with_the_version_of_its_text_and_so_is_its_withdrawal() {
        MemberFact member = MemberFact.fresh("en");
        consents(member)
                .jsonPath("$.holds")
                .isEqualTo(false)
                .jsonPath("$.consents")
                .isEmpty();

        choose(member, Map.of("promo", List.of("INBOX", "EMAIL")));
        choose(member, Map.of("promo", List.of("INBOX", "EMAIL", "PUSH")));

        consents(member)
                .jsonPath("$.holds")
                .isEqualTo(true)
                .jsonPath("$.consents.length()")
                .isEqualTo(1)
                .jsonPath("$.consents[0].version")
                .isEqualTo("1")
                .jsonPath("$.consents[0].text")
                .value(text -> assertThat(String.valueOf(text)).startsWith("Saya setuju menerima promosi"))
                .jsonPath("$.consents[0].withdrawnAt")
                .doesNotExist();

        choose(member, Map.of("promo", List.of("INBOX")));
        choose(member, Map.of());
        choose(member, Map.of("promo", List.of("EMAIL", "INBOX")));

        consents(member)
                .jsonPath("$.consents.length()")
                .isEqualTo(2)
                .jsonPath("$.consents[1].withdrawnAt")
                .exists()
                .jsonPath("$.consents[0].withdrawnAt")
                .doesNotExist();
    }

    @Test
    void who_chose_promotions_before_consents_were_recorded_has_a_record_that_says_so() {
        MemberFact earlier = MemberFact.fresh("en");
        MemberFact never = MemberFact.fresh("en");
        MemberFact withdrew = MemberFact.fresh("en");
        choose(earlier, Map.of("promo", List.of("INBOX", "EMAIL")));
        mongo.remove(Query.query(Criteria.where("_id").is(earlier.memberId().toString())), "consents");
        choose(never, Map.of("promo", List.of("INBOX")));
        choose(withdrew, Map.of("promo", List.of("INBOX", "EMAIL")));
        choose(withdrew, Map.of("promo", List.of("INBOX")));

        for (int run = 0; run < 2; run++) {
            consentsBeforeRecords.batch().accept(mongo.findAll(Document.class, consentsBeforeRecords.collection()));
        }

        consents(earlier)
                .jsonPath("$.holds")
                .isEqualTo(true)
                .jsonPath("$.consents.length()")
                .isEqualTo(1)
                .jsonPath("$.consents[0].version")
                .isEqualTo("before-records")
                .jsonPath("$.consents[0].text")
                .value(text -> assertThat(String.valueOf(text)).startsWith("Saya memilih menerima promosi"))
                .jsonPath("$.consents[0].givenAt")
                .doesNotExist();
        consents(never).jsonPath("$.consents").isEmpty();
        consents(withdrew)
                .jsonPath("$.consents.length()")
                .isEqualTo(1)
                .jsonPath("$.holds")
                .isEqualTo(false);
    }

    @Test
    void the_copy_of_the_members_data_has_choices_consents_devices_and_inbox() {
        MemberFact member = MemberFact.fresh("en");
        publishMember(member, 1);
        registerDevice(member, newBrowser(), "Ponsel Eileen");
        choose(member, Map.of("promo", List.of("INBOX", "EMAIL")));
        ClaimId claim = ClaimId.next();
        publishClaimEvent("submitted", claim, 1, new Submitted(claim, member.memberId(), SUBMITTED_AT, PAY_BY));
        await().untilAsserted(() -> assertThat(mailsTo(member)).hasSize(1));

        get("/api/v1/personal-data/notification-service", Tokens.member(member.memberId()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sections[?(@.name == 'push-devices')].items[*].fields[?(@.name == 'device')].value")
                .isEqualTo("Ponsel Eileen")
                .jsonPath("$.sections[?(@.name == 'promotion-consents')].items[*].fields[?(@.name == 'version')].value")
                .isEqualTo("1")
                .jsonPath("$.sections[?(@.name == 'inbox')].items[*].fields[?(@.name == 'title')].value")
                .isNotEmpty()
                .jsonPath("$")
                .value(data -> assertThat(String.valueOf(data)).doesNotContain("own-data."));
    }

    private RestTestClient.BodyContentSpec consents(MemberFact member) {
        return get("/api/v1/notifications/consents", Tokens.member(member.memberId()))
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
