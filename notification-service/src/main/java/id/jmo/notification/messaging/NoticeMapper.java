package id.jmo.notification.messaging;

import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notice.FactRule;
import id.jmo.notification.application.SendAtOnce;
import id.jmo.notification.model.Audience;
import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.consumption.IncomingEvent;
import id.jmo.platform.consumption.PoisonMessage;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes notifications, or campaigns, of the events of one notice. An event that lacks what the notice needs is a poison
 * message.
 */
final class NoticeMapper {

    private final Notice notice;
    private final JsonMapper json;

    /** @param json the mapper of events, which decrypts personal data */
    NoticeMapper(Notice notice, JsonMapper json) {
        this.notice = notice;
        this.json = json;
    }

    /** The notification of the member in that field; empty if the notice is not for this event. */
    Optional<Notification> notification(IncomingEvent<JsonNode> event, String recipient) {
        if (!isFor(event)) {
            return Optional.empty();
        }
        Subject subject = subject(event);
        return Optional.of(new Notification(
                event.id(),
                occasion(subject, event),
                read(event.data(), recipient, MemberId.class),
                subject,
                content(event),
                event.time()));
    }

    /** The campaign for the audience in that field; empty if the notice is not for this event. */
    Optional<Campaign> campaign(IncomingEvent<JsonNode> event, String audience, Instant now) {
        if (!isFor(event)) {
            return Optional.empty();
        }
        Subject subject = subject(event);
        AudienceField meant = read(event.data(), audience, AudienceField.class);
        return Optional.of(new Campaign(
                occasion(subject, event),
                event.id(),
                new Audience(meant.segments(), meant.activeOnly()),
                subject,
                content(event),
                event.time(),
                Optional.empty(),
                0,
                Optional.of(now)));
    }

    /** As every event describes an audience: no segments for all of them. */
    record AudienceField(Set<String> segments, boolean activeOnly) {}

    /** What goes to the address in that field; empty if the notice is not for this event. */
    Optional<SendAtOnce.Letter> letter(IncomingEvent<JsonNode> event, String addressee) {
        if (!isFor(event)) {
            return Optional.empty();
        }
        AddresseeField to = read(event.data(), addressee, AddresseeField.class);
        Language language = Language.of(to.language()).orElse(Language.INDONESIAN);
        return Optional.of(new SendAtOnce.Letter(
                event.id(), to.channel(), to.address(), language, subject(event), content(event)));
    }

    /** As every event names an addressee. */
    record AddresseeField(Channel channel, Confidential address, String language) {}

    private boolean isFor(IncomingEvent<JsonNode> event) {
        return notice.condition()
                .map(condition -> condition
                        .values()
                        .contains(event.data().at(condition.field()).asString("")))
                .orElse(true);
    }

    private Subject subject(IncomingEvent<JsonNode> event) {
        return new Subject(notice.subjectType(), read(event.data(), notice.subjectId(), String.class));
    }

    private NotificationContent content(IncomingEvent<JsonNode> event) {
        JsonNode data = event.data();
        Map<String, Fact> facts = new HashMap<>();
        notice.facts().forEach((name, rule) -> {
            if (!rule.optional() || isThere(data.at(rule.field()))) {
                facts.put(name, fact(data, rule));
            }
        });
        return new NotificationContent(notice.name(), facts);
    }

    private String occasion(Subject subject, IncomingEvent<JsonNode> event) {
        Stream<String> turn = notice.oncePer().stream()
                .map(field -> field.equals(Notice.EVENT) ? event.id() : read(event.data(), field, String.class));
        return Stream.concat(Stream.of(subject.id(), notice.name()), turn).collect(Collectors.joining("."));
    }

    private Fact fact(JsonNode data, FactRule rule) {
        String field = rule.field();
        return switch (rule.format()) {
            case RUPIAH -> new Fact.Amount(read(data, field, Rupiah.class));
            case TIME -> new Fact.Time(read(data, field, Instant.class));
            case DATE -> new Fact.Date(read(data, field, LocalDate.class));
            case MONTH -> new Fact.Month(read(data, field, YearMonth.class));
            case PLAIN -> new Fact.Text(read(data, field, String.class));
            case MASKED -> new Fact.Text(read(data, field, Confidential.class).masked());
            case CONFIDENTIAL -> new Fact.Personal(read(data, field, Confidential.class));
            case CODE, CODES -> new Fact.Codes(rule.texts(), codes(data, field));
            case BILINGUAL -> {
                Texts texts = read(data, field, Texts.class);
                yield new Fact.Bilingual(texts.id(), texts.en());
            }
        };
    }

    /** A text in both languages, as events carry it. */
    record Texts(String id, String en) {}

    private List<String> codes(JsonNode data, String field) {
        return data.at(field).isArray()
                ? List.of(read(data, field, String[].class))
                : List.of(read(data, field, String.class));
    }

    /** The message of a fault names the field and never its value, which may be personal data. */
    private <T> T read(JsonNode data, String field, Class<T> type) {
        JsonNode node = data.at(field);
        if (!isThere(node)) {
            throw new PoisonMessage(notice.eventType() + " lacks " + field);
        }
        try {
            return json.treeToValue(node, type);
        } catch (JacksonException fault) {
            throw new PoisonMessage("Cannot read %s at %s".formatted(notice.eventType(), field));
        }
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
