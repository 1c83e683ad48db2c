package id.jmo.notification.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A browser or installed app of a member that takes push messages.
 *
 * @param id the same for the same endpoint
 * @param service the push service, by its name in the configuration
 * @param endpoint where its push service takes messages for it. Whoever knows it may try to send: a secret
 * @param device what the member calls it
 * @param registeredAt it gets what happens from then on
 */
public record PushSubscription(
        String id,
        MemberId member,
        String service,
        Confidential endpoint,
        PushKeys keys,
        Confidential device,
        Instant registeredAt) {

    private static final int ID_BYTES = 16;

    /** 22 characters of Base64url. */
    public static String idOf(String endpoint) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Whether it was there when that happened. */
    public boolean isFor(Notification notification) {
        return !registeredAt.isAfter(notification.occurredAt());
    }
}
