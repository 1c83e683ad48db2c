package id.jmo.notification.application;

import id.jmo.notification.model.Contact;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;

/** Keeps how a member is reached, and lets go what waited for it. */
public final class UpdateContact {

    private final Contacts contacts;
    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    public UpdateContact(Contacts contacts, Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void remember(Contact contact, long sequence) {
        contacts.remember(contact, sequence);
        deliveries.makeDueForContact(contact.member(), clock.instant());
        wakeUp.signal();
    }
}
