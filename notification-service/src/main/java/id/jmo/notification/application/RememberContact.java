package id.jmo.notification.application;

import id.jmo.notification.model.Contact;
import id.jmo.platform.workers.Bell;
import java.time.Clock;

/** Keeps how a member is reached, and lets go what waited for it. */
public final class RememberContact {

    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Bell bell;
    private final Clock clock;

    public RememberContact(Contacts contacts, Deliveries deliveries, Bell bell, Clock clock) {
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.bell = bell;
        this.clock = clock;
    }

    public void remember(Contact contact, long sequence) {
        contacts.remember(contact, sequence);
        deliveries.hastenThoseAwaiting(contact.member(), clock.instant());
        bell.ring();
    }
}
