package id.jmo.biometric.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What one session requires: random actions, and a nonce that ties the frames to the session.
 *
 * @param nonce random, sent back with the frames
 * @param actions in the order they are to be done
 */
public record Challenge(String nonce, List<Action> actions) {

    public Challenge {
        actions = List.copyOf(actions);
    }

    /** The face straight, each action in its order, the face straight again. */
    public List<FrameStep> steps() {
        List<FrameStep> steps = new ArrayList<>();
        steps.add(FrameStep.FRONTAL);
        actions.forEach(action -> steps.add(action.step()));
        steps.add(FrameStep.FRONTAL);
        return List.copyOf(steps);
    }

    /** Whether frames show the steps in their order; a step may have several frames, and the face be straight between. */
    boolean isFollowedBy(List<FrameStep> frames) {
        if (frames.isEmpty() || frames.getFirst() != FrameStep.FRONTAL || frames.getLast() != FrameStep.FRONTAL) {
            return false;
        }
        List<FrameStep> done = new ArrayList<>();
        for (FrameStep frame : frames) {
            if (frame != FrameStep.FRONTAL && (done.isEmpty() || done.getLast() != frame)) {
                done.add(frame);
            }
        }
        return done.equals(actions.stream().map(Action::step).toList());
    }
}
