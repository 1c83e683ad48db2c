package id.jmo.notification.application;

import id.jmo.notification.application.MessageTemplates.Text;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.InboxEntry;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A member reads their inbox, in their own language. */
public final class ReadInbox {

    private final Inbox inbox;
    private final Contacts contacts;
    private final MessageTemplates templates;
    private final Clock clock;

    public ReadInbox(Inbox inbox, Contacts contacts, MessageTemplates templates, Clock clock) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.templates = templates;
        this.clock = clock;
    }

    /** An entry with its words. */
    public record Worded(InboxEntry entry, Text text) {}

    /** @param before the id of the entry to go on after, or none to begin with the newest */
    public List<Worded> newest(MemberId member, Optional<String> before, int atMost) {
        Language language = languageOf(member);
        return inbox.newest(member, before, atMost).stream()
                .map(entry -> worded(entry, language))
                .toList();
    }

    public Optional<InboxEntry> find(String id) {
        return inbox.find(id);
    }

    /** Reading twice keeps the first time. */
    public Worded markRead(InboxEntry entry) {
        if (entry.readAt().isEmpty()) {
            inbox.markRead(entry.id(), clock.instant());
        }
        InboxEntry after = inbox.find(entry.id()).orElse(entry);
        return worded(after, languageOf(entry.notification().member()));
    }

    private Worded worded(InboxEntry entry, Language language) {
        return new Worded(entry, templates.of(entry.notification().news(), Channel.INBOX, language));
    }

    private Language languageOf(MemberId member) {
        return contacts.find(member).map(Contact::language).orElse(Language.INDONESIAN);
    }
}
