package id.jmo.notification.application;

/** As whom this service sends push messages (VAPID, RFC 8292). */
public interface PushIdentity {

    /** The public key that browsers subscribe with: an uncompressed point of the curve P-256 in Base64url. */
    String publicKey();
}
