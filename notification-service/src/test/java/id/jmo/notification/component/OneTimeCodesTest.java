package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class OneTimeCodesTest extends NotificationComponentTest {

    @Autowired
    MongoOperations mongo;

    record Addressee(String channel, Confidential address, String language) {}

    record CodeIssued(String codeId, Addressee addressee, Confidential code, Instant validUntil) {}

    private void issue(String channel, String address, String language, String code, Instant validUntil) {
        String id = UUID.randomUUID().toString();
        topics.publish(
                "jmo.one-time-codes.v1",
                "id.jmo.account.code-issued.v1",
                id,
                1,
                new CodeIssued(
                        id,
                        new Addressee(channel, Confidential.of(address), language),
                        Confidential.of(code),
                        validUntil));
    }

    @Test
    void a_code_reaches_who_is_no_member_by_sms_and_is_kept_nowhere() {
        issue("SMS", "+6281199990001", "en", "271828", Instant.now().plusSeconds(300));

        await().untilAsserted(() -> assertThat(SMS.deliveredTo("+6281199990001"))
                .singleElement()
                .asString()
                .contains("271828"));
        List<String> stored = mongo.getCollectionNames().stream()
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .map(Document::toJson)
                .toList();
        assertThat(stored).noneMatch(json -> json.contains("one-time-code"));
    }

    @Test
    void a_code_reaches_a_mailbox_in_the_language_asked_for() {
        issue(
                "EMAIL",
                "newcomer@sample.jmo.example",
                "id",
                "314159",
                Instant.now().plusSeconds(300));

        await().untilAsserted(() -> assertThat(MAIL.received())
                .filteredOn(mail -> subject(mail).equals("Kode verifikasi JMO Anda"))
                .hasSize(1));
    }

    @Test
    void a_code_that_has_expired_is_not_sent() {
        issue("SMS", "+6281199990002", "id", "161803", Instant.now().minusSeconds(1));
        issue("SMS", "+6281199990003", "id", "141421", Instant.now().plusSeconds(300));

        await().untilAsserted(
                        () -> assertThat(SMS.deliveredTo("+6281199990003")).hasSize(1));
        assertThat(SMS.deliveredTo("+6281199990002")).isEmpty();
    }
}
