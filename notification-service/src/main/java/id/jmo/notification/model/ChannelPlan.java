package id.jmo.notification.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which steps are told over which channels. */
public final class ChannelPlan {

    private final Map<Step, Set<Channel>> channels = new EnumMap<>(Step.class);

    /** @throws IllegalArgumentException if a step is left out: a step nobody is told of must be said, with an empty set */
    public ChannelPlan(Map<Step, Set<Channel>> planned) {
        for (Step step : Step.values()) {
            Set<Channel> ofStep = planned.get(step);
            if (ofStep == null) {
                throw new IllegalArgumentException("No channels are configured for the step " + step.slug());
            }
            channels.put(step, ofStep.isEmpty() ? Set.of() : EnumSet.copyOf(ofStep));
        }
    }

    public Set<Channel> channelsFor(Step step) {
        return channels.getOrDefault(step, Set.of());
    }
}
