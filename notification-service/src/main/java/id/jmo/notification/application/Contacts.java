package id.jmo.notification.application;

import id.jmo.notification.model.Contact;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This service's copies of the members' contacts. */
public interface Contacts {

    Optional<Contact> find(MemberId member);

    /** Those of the members that are known. */
    Map<MemberId, Contact> findAll(Collection<MemberId> members);

    /**
     * All contacts by the members' ids, a page of them.
     *
     * @param after only those with a greater id
     */
    List<Contact> page(Optional<MemberId> after, int limit);

    /**
     * Keeps the contact unless a newer one is kept.
     *
     * @param sequence of the event that it comes from
     */
    void keep(Contact contact, long sequence);
}
