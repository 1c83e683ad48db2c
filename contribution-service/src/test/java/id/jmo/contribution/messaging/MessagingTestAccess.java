package id.jmo.contribution.messaging;

import id.jmo.contribution.model.Contribution;
import id.jmo.platform.application.Event;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event event(Contribution paid) {
        return new ContributionEventMapper().map(paid).orElseThrow();
    }
}
