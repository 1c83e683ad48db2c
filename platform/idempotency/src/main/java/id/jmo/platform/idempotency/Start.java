package id.jmo.platform.idempotency;

/** What becomes of a command when its key is looked up. */
sealed interface Start {

    /** It is served now. Whoever ends it shows the token, so that one who was taken over changes nothing any more. */
    record Proceed(String token) implements Start {}

    /** It was served before. */
    record Replay(StoredAnswer answer) implements Start {}

    /** Another request with the same key is being served. */
    record InFlight() implements Start {}

    /** The key was used for another body. */
    record Reused() implements Start {}
}
