package id.jmo.complaint.model;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What member and officers have written, in order; entries are only ever added. */
public record Conversation(List<Message> messages) {

    /** Keeps the document of a complaint far below the limit of the store. Officers can always answer. */
    public static final int MOST_MESSAGES = 200;

    static final Conversation EMPTY = new Conversation(List.of());

    public Conversation {
        messages = List.copyOf(messages);
    }

    /** Who wrote it, and for whom. */
    public enum Author {
        MEMBER,
        OFFICER,
        /** A note of an officer for officers. */
        INTERNAL
    }

    /** @param officer who wrote it; empty text if it was the member */
    public record Message(Instant at, Author author, String officer, Confidential text) {}

    public boolean isFull() {
        return messages.size() >= MOST_MESSAGES;
    }

    /** What the member may read. */
    public List<Message> withoutNotes() {
        return messages.stream()
                .filter(message -> message.author() != Author.INTERNAL)
                .toList();
    }

    Conversation with(Message message) {
        List<Message> longer = new ArrayList<>(messages);
        longer.add(message);
        return new Conversation(longer);
    }
}
