package id.jmo.local.sandbox.push;

import id.jmo.local.sandbox.Resettable;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers and what they received. */
@Component
class PushBooks implements Resettable {

    /** An unguessable id, as the endpoint's only protection. */
    private static final int ID_BYTES = 32;

    private static final int AUTH_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PushBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param serverKey that it subscribed with */
    record Subscription(String id, String serverKey, Browser browser, boolean ended) {}

    /**
     * @param payload as the browser decrypted it; null if it could not
     * @param ttl seconds
     * @param sender the contact in the sender's token
     */
    record Received(
            String id,
            String subscriptionId,
            @Nullable String payload,
            long ttl,
            String urgency,
            @Nullable String topic,
            String sender,
            Instant receivedAt) {}

    Subscription subscribe(String serverKey) {
        try {
            KeyPair pair = P256.newPair();
            Browser browser = new Browser(
                    P256.uncompressed(pair.getPublic()), pair.getPrivate().getEncoded(), randomBytes(AUTH_BYTES));
            String id = BASE64.encodeToString(randomBytes(ID_BYTES));
            jdbc.sql("""
                    insert into push_subscriptions (id, server_key, public_key, private_key, auth, created_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(serverKey)
                    .param(BASE64.encodeToString(browser.publicKey()))
                    .param(BASE64.encodeToString(browser.privateKey()))
                    .param(BASE64.encodeToString(browser.auth()))
                    .param(now())
                    .update();
            return new Subscription(id, serverKey, browser, false);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has P-256", impossible);
        }
    }

    Optional<Subscription> find(String id) {
        return jdbc.sql("select * from push_subscriptions where id = ?")
                .param(id)
                .query((row, n) -> subscription(row))
                .optional();
    }

    /** The newest first. */
    List<Subscription> newest(int limit) {
        return jdbc.sql("select * from push_subscriptions order by created_at desc limit ?")
                .param(limit)
                .query((row, n) -> subscription(row))
                .list();
    }

    /** The browser unsubscribes; false if there is none with this id. */
    boolean end(String id) {
        return jdbc.sql("update push_subscriptions set ended_at = ? where id = ?")
                        .param(now())
                        .param(id)
                        .update()
                == 1;
    }

    void keep(Received message) {
        jdbc.sql("""
                insert into push_messages (id, subscription_id, payload, ttl, urgency, topic, sender, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(message.id())
                .param(message.subscriptionId())
                .param(message.payload())
                .param(message.ttl())
                .param(message.urgency())
                .param(message.topic())
                .param(message.sender())
                .param(message.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<Received> messagesTo(String subscriptionId) {
        return jdbc.sql("select * from push_messages where subscription_id = ? order by received_at, id")
                .param(subscriptionId)
                .query((row, n) -> new Received(
                        row.getString("id"),
                        row.getString("subscription_id"),
                        row.getString("payload"),
                        row.getLong("ttl"),
                        row.getString("urgency"),
                        row.getString("topic"),
                        row.getString("sender"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void reset() {
        jdbc.sql("delete from push_messages").update();
        jdbc.sql("delete from push_subscriptions").update();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return new Subscription(
                row.getString("id"),
                row.getString("server_key"),
                new Browser(
                        decoder.decode(row.getString("public_key")),
                        decoder.decode(row.getString("private_key")),
                        decoder.decode(row.getString("auth"))),
                row.getObject("ended_at") != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
