package id.jmo.notification.application;

import id.jmo.notification.model.Contact;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Our own copy of how members are reached. */
public interface Contacts {

    Optional<Contact> find(MemberId member);

    /** Those of the members whom we were told of. */
    Map<MemberId, Contact> findAll(Collection<MemberId> members);

    /**
     * Keeps the contact unless a newer one is known.
     *
     * @param sequence of the fact that told it
     */
    void remember(Contact contact, long sequence);
}
