package id.jmo.information.messaging.content;

import id.jmo.information.model.content.ContentFact;
import id.jmo.platform.application.Event;

/** Gives tests outside this package access to its package-private types. */
public final class ContentEventsTestAccess {

    private ContentEventsTestAccess() {}

    public static Event event(ContentFact fact) {
        return new ContentEventMapper().map(fact).orElseThrow();
    }
}
