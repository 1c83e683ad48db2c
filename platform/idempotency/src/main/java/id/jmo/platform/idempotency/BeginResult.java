package id.jmo.platform.idempotency;

/** How a command goes on after the lookup of its key. */
sealed interface BeginResult {

    /** Execute it. The token ends it, so that a request that was taken over has no effect any more. */
    record Proceed(String token) implements BeginResult {}

    /** It was executed before. */
    record Replay(StoredAnswer answer) implements BeginResult {}

    /** Another request with the same key is in progress. */
    record InFlight() implements BeginResult {}

    /** The key was used for another body. */
    record Reused() implements BeginResult {}
}
