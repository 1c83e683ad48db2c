package id.jmo.notification.application;

import id.jmo.notification.model.Contact;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;

/** Keeps a member's contact and makes due what waited for it. */
@UseCase
public final class UpdateContact {

    private final Contacts contacts;
    private final Deliveries deliveries;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    UpdateContact(Contacts contacts, Deliveries deliveries, WakeUpSignal wakeUp, Clock clock) {
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    public void update(Contact contact, long sequence) {
        contacts.keep(contact, sequence);
        deliveries.makeWaitingDue(contact.member(), clock.instant());
        wakeUp.signal();
    }
}
