package id.jmo.notification.application;

import id.jmo.notification.application.MessageTemplates.Text;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.InboxEntry;
import id.jmo.notification.model.NotificationContent;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A member reads their inbox, in their own language. */
@UseCase
public final class ReadInbox {

    private final Inbox inbox;
    private final Contacts contacts;
    private final MessageTemplates templates;
    private final Notices notices;
    private final Clock clock;

    ReadInbox(Inbox inbox, Contacts contacts, MessageTemplates templates, Notices notices, Clock clock) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.templates = templates;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * An entry with its text.
     *
     * @param validUntil until when it is of use; empty if it always is
     * @param expired whether that is over
     */
    public record InboxMessage(InboxEntry entry, Text text, Optional<Instant> validUntil, boolean expired) {}

    /**
     * The newest entries first.
     *
     * @param without types of subjects whose entries are left out
     * @param before the id of the last entry that was read; none to begin with the newest
     */
    public List<InboxMessage> newest(
            MemberId member, Inbox.Part part, Set<String> without, Optional<String> before, int limit) {
        Language language = languageOf(member);
        return inbox.newest(member, part, without, before, limit).stream()
                .map(entry -> message(entry, language))
                .toList();
    }

    public Optional<InboxEntry> find(String id) {
        return inbox.find(id);
    }

    /** How many entries are unread, up to {@code atMost}. */
    public int countUnread(MemberId member, int atMost) {
        return inbox.countUnread(member, atMost);
    }

    /** Puts an entry away, which is read then. */
    public InboxMessage archive(InboxEntry entry) {
        inbox.archive(entry.id(), clock.instant());
        return again(entry);
    }

    /** Takes an entry back from the archive. */
    public InboxMessage unarchive(InboxEntry entry) {
        inbox.unarchive(entry.id());
        return again(entry);
    }

    /** Keeps the time of the first reading. */
    public InboxMessage markRead(InboxEntry entry) {
        if (entry.readAt().isEmpty()) {
            inbox.markRead(entry.id(), clock.instant());
        }
        return again(entry);
    }

    private InboxMessage again(InboxEntry entry) {
        InboxEntry after = inbox.find(entry.id()).orElse(entry);
        return message(after, languageOf(entry.notification().recipient()));
    }

    private InboxMessage message(InboxEntry entry, Language language) {
        NotificationContent content = entry.notification().content();
        return new InboxMessage(
                entry,
                templates.ofInbox(content, language),
                notices.validUntil(content),
                notices.isExpired(content, clock.instant()));
    }

    private Language languageOf(MemberId member) {
        return contacts.find(member).map(Contact::language).orElse(Language.INDONESIAN);
    }
}
