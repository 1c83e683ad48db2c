package id.jmo.platform.consumption;

/** The outcome of a replay. */
sealed interface Replay {

    DeadLetter letter();

    /** Handled. */
    record Done(DeadLetter letter) implements Replay {}

    /** It failed again: it goes on waiting, with the new cause. */
    record FailedAgain(DeadLetter letter) implements Replay {}

    /** Not tried: an earlier message of the same key still waits, and goes first. */
    record Behind(DeadLetter letter, DeadLetter earlier) implements Replay {}

    /** Not tried: it waits no longer, or somebody else is replaying it. */
    record Taken(DeadLetter letter) implements Replay {}
}
