package id.jmo.biometric.model;

import id.jmo.biometric.model.ReplacementFact.ReferenceReplaced;
import id.jmo.biometric.model.ReplacementFact.ReplacementProposed;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An officer proposes another reference photo in the place of the one that a member has; a second officer decides. Whoever
 * could replace the face alone could be paid in the member's name.
 *
 * @param replaces hash of the reference photo that it is to replace; once that one is replaced otherwise, it cannot any more
 * @param similarity cosine of the two faces, -1 to 1; empty if they were measured by different engines or models
 * @param reason why the faces may differ; required where they are not similar enough to match
 * @param proposedBy the first officer
 */
public record ReferenceReplacement(
        ReplacementId id,
        MemberId memberId,
        String photoSha256,
        String replaces,
        OptionalDouble similarity,
        Optional<Cause> reason,
        String proposedBy,
        Instant proposedAt,
        State state) {

    /** Why a member's face is not recognised in the photo on record. */
    public enum Cause {
        /** Age, illness, an injury, a beard: it is the same person. */
        APPEARANCE_CHANGED,
        /** The photo on record is too poor to be compared with. */
        PHOTO_POOR,
        /** The photo on record is somebody else's. */
        WRONG_PERSON
    }

    public sealed interface State {

        /** Waits for the second officer. */
        record Proposed(Face face) implements State {}

        /**
         * @param countsFrom from when the new face counts for money
         * @param face until it is in the place of the other one
         */
        record Approved(Ruling by, Instant countsFrom, Optional<Face> face) implements State {}

        record Refused(Ruling by) implements State {}

        /** The member withdrew the consent that their face is recognised, before an officer decided. */
        record Withdrawn(Instant at) implements State {}
    }

    /** The face that is proposed; kept here only as long as it is nowhere else. */
    public record Face(FaceTemplate template, FaceQuality quality) {}

    /** @param reason in the officer's words */
    public record Ruling(String officer, String reason, Instant at) {}

    /** The next state, and the fact to publish, if any. */
    public record Step(ReferenceReplacement next, Optional<ReplacementFact> fact) {}

    public boolean isWaiting() {
        return state instanceof State.Proposed;
    }

    /** The member learns of it before anybody decides. */
    public ReplacementFact proposed() {
        return new ReplacementProposed(id, memberId, proposedAt);
    }

    public Step approved(Ruling by, Face face, Instant countsFrom) {
        return new Step(
                in(new State.Approved(by, countsFrom, Optional.of(face))),
                Optional.of(new ReferenceReplaced(id, memberId, by.at(), countsFrom)));
    }

    /** The face is in the place of the other one. */
    public Step completed(State.Approved approved) {
        return new Step(
                in(new State.Approved(approved.by(), approved.countsFrom(), Optional.empty())), Optional.empty());
    }

    public Step refused(Ruling by) {
        return new Step(in(new State.Refused(by)), Optional.empty());
    }

    public Step withdrawn(Instant at) {
        return new Step(in(new State.Withdrawn(at)), Optional.empty());
    }

    private ReferenceReplacement in(State next) {
        return new ReferenceReplacement(
                id, memberId, photoSha256, replaces, similarity, reason, proposedBy, proposedAt, next);
    }
}
