package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.NoticeCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of {@code notices.yaml}: which event members are notified of, and how. Fields of the event are given by JSON
 * pointers, such as {@code /claimId}.
 *
 * @param name also that of its templates
 * @param topic the Kafka topic of the event
 * @param eventType the CloudEvents type with its version
 * @param condition which of these events; all, if there is none
 * @param subjectType what it is about, such as {@code claim}
 * @param subjectId where the subject's id is
 * @param recipients whom it is for
 * @param oncePer the fields that distinguish notices about the same subject, or {@link #EVENT}; with none, there is
 *     one notice a subject
 * @param facts the variables of its templates by name
 * @param category for which members choose channels
 * @param validUntil the fact that says until when it is of use; without one, it always is
 * @param channels those it may be sent over; none, if nobody is to be notified any more
 */
public record Notice(
        String name,
        String topic,
        String eventType,
        Optional<Condition> condition,
        String subjectType,
        String subjectId,
        Recipients recipients,
        List<String> oncePer,
        Map<String, FactRule> facts,
        NoticeCategory category,
        Importance importance,
        Optional<String> validUntil,
        Set<Channel> channels) {

    /** In {@code oncePer}: the id of the event. Only for events that are never published again under another id. */
    public static final String EVENT = "event";

    public Notice {
        oncePer = List.copyOf(oncePer);
        facts = Map.copyOf(facts);
        channels = Set.copyOf(channels);
    }

    /** Whom a notice is for. */
    public sealed interface Recipients {

        /** The member whose id is in this field. */
        record Member(String field) implements Recipients {}

        /** Every member of the audience that this field describes: the event starts a campaign. */
        record Members(String field) implements Recipients {}

        /**
         * Whoever is reached at the address in this field, who may be nobody's member yet. It is sent at once or not at
         * all, and nothing of it is stored.
         */
        record Addressee(String field) implements Recipients {}

        String field();
    }

    /** The field has one of the values. */
    public record Condition(String field, Set<String> values) {
        public Condition {
            values = Set.copyOf(values);
        }
    }

    /**
     * Where a fact is in the event, and what it is.
     *
     * @param optional whether the event may lack it
     * @param texts the group of texts for codes; empty for the others
     */
    public record FactRule(String field, FactFormat format, boolean optional, String texts) {}

    /** What a field of an event is, and how it is shown; explained at the head of {@code notices.yaml}. */
    public enum FactFormat {
        RUPIAH,
        TIME,
        DATE,
        MONTH,
        PLAIN,
        MASKED,
        CONFIDENTIAL,
        CODE,
        CODES,
        BILINGUAL;

        /** Whether the values are codes, each of which has a text. */
        public boolean hasTexts() {
            return this == CODE || this == CODES;
        }

        /**
         * Whether anybody who sees the device may read it: a month, a day or an hour, or a public text, never an amount, number
         * or reason.
         */
        public boolean mayBeOnLockScreen() {
            return this == TIME || this == DATE || this == MONTH || this == BILINGUAL;
        }
    }
}
