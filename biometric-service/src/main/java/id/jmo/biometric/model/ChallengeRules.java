package id.jmo.biometric.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * The rules for a session's frames: part of a policy. Limits are inclusive.
 *
 * @param actions how many different actions a session of each purpose requires
 * @param fewestFrames least frames of an upload
 * @param mostFrames most frames of an upload
 * @param leastSpacing least time between two frames
 * @param mostSpacing most time between two frames
 * @param longest most time from the first frame to the last
 * @param leastTurn how far a turned head is turned at least, as {@link Measurement.Face#turn()} without its sign
 * @param frontalTurn how far a face that looks straight is turned at most
 * @param eyesClosed likelihood of closed eyes from which they count as closed, 0 to 1
 * @param continuity least similarity of every frame to the first one: the same face throughout
 */
public record ChallengeRules(
        Map<Purpose, Integer> actions,
        int fewestFrames,
        int mostFrames,
        Duration leastSpacing,
        Duration mostSpacing,
        Duration longest,
        double leastTurn,
        double frontalTurn,
        double eyesClosed,
        double continuity) {

    public ChallengeRules {
        actions = Map.copyOf(actions);
        for (Purpose purpose : Purpose.values()) {
            int count = actions.getOrDefault(purpose, 0);
            if (count < 1 || count > Action.values().length) {
                throw new IllegalArgumentException("Decision policy: actions for " + purpose + " must be 1 to 3");
            }
        }
        if (fewestFrames < 3 || mostFrames < fewestFrames || leastSpacing.compareTo(mostSpacing) > 0) {
            throw new IllegalArgumentException("Decision policy: the limits of frames contradict each other");
        }
        if (frontalTurn < 0 || leastTurn <= frontalTurn) {
            throw new IllegalArgumentException("Decision policy: a turned head must be turned more than a frontal one");
        }
    }

    /**
     * Draws the challenge of a session: different actions in random order.
     *
     * @param random gives a number from 0 (inclusive) to its argument (exclusive)
     */
    public Challenge draw(Purpose purpose, String nonce, IntUnaryOperator random) {
        List<Action> left = new ArrayList<>(List.of(Action.values()));
        List<Action> drawn = new ArrayList<>();
        for (int i = actions.getOrDefault(purpose, 0); i > 0; i--) {
            drawn.add(left.remove(random.applyAsInt(left.size())));
        }
        return new Challenge(nonce, drawn);
    }

    /** What is wrong with the frames, from their order and times alone. */
    public Set<SequenceFault> faults(Challenge challenge, Capture capture) {
        Set<SequenceFault> faults = EnumSet.noneOf(SequenceFault.class);
        List<Capture.Shot> shots = capture.shots();
        if (!challenge.nonce().equals(capture.nonce())) {
            faults.add(SequenceFault.NONCE_WRONG);
        }
        if (shots.size() < fewestFrames) {
            faults.add(SequenceFault.FRAMES_TOO_FEW);
        }
        if (shots.size() > mostFrames) {
            faults.add(SequenceFault.FRAMES_TOO_MANY);
        }
        for (int i = 1; i < shots.size(); i++) {
            long apart = shots.get(i).takenAtMillis() - shots.get(i - 1).takenAtMillis();
            if (apart <= 0) {
                faults.add(SequenceFault.TIMES_NOT_INCREASING);
            } else if (apart < leastSpacing.toMillis()) {
                faults.add(SequenceFault.FRAMES_TOO_CLOSE);
            } else if (apart > mostSpacing.toMillis()) {
                faults.add(SequenceFault.FRAMES_TOO_FAR_APART);
            }
        }
        if (!shots.isEmpty()
                && shots.getLast().takenAtMillis() - shots.getFirst().takenAtMillis() > longest.toMillis()) {
            faults.add(SequenceFault.SEQUENCE_TOO_LONG);
        }
        if (!challenge.isFollowedBy(shots.stream().map(Capture.Shot::step).toList())) {
            faults.add(SequenceFault.ACTIONS_NOT_FOLLOWED);
        }
        return faults;
    }

    /** The finding, if the frame does not show its step. */
    Optional<Finding> finding(FrameStep step, Measurement.Face face) {
        boolean done = switch (step) {
            case FRONTAL -> Math.abs(face.turn()) <= frontalTurn;
            case TURN_LEFT -> face.turn() >= leastTurn;
            case TURN_RIGHT -> -face.turn() >= leastTurn;
            case BLINK -> face.quality().eyesClosed() >= eyesClosed;
        };
        return done
                ? Optional.empty()
                : Optional.of(
                        switch (step) {
                            case FRONTAL -> Finding.NOT_FRONTAL;
                            case TURN_LEFT -> Finding.NOT_TURNED_LEFT;
                            case TURN_RIGHT -> Finding.NOT_TURNED_RIGHT;
                            case BLINK -> Finding.EYES_NOT_CLOSED;
                        });
    }
}
