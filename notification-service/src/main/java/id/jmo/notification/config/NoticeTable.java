package id.jmo.notification.config;

import id.jmo.notification.application.InvalidNotice;
import id.jmo.notification.application.Notice;
import id.jmo.notification.application.Notice.Condition;
import id.jmo.notification.application.Notice.FactFormat;
import id.jmo.notification.application.Notice.FactRule;
import id.jmo.notification.application.Notice.Recipients;
import id.jmo.notification.application.Notices;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.NoticeCategory;
import id.jmo.platform.values.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Reads {@code jmo.notices} and {@code jmo.notice-categories}, the tables in {@code notices.yaml}, and refuses rows
 * that cannot work.
 */
final class NoticeTable {

    private static final String PREFIX = "jmo.notices";
    private static final String CATEGORIES = "jmo.notice-categories";
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    private NoticeTable() {}

    /** A row as it is written. */
    record Row(
            @Nullable String topic,
            @Nullable String event,
            @Nullable ConditionRow when,
            @Nullable SubjectRow subject,
            @Nullable String recipient,
            @Nullable String audience,
            @Nullable String addressee,
            @Nullable List<String> oncePer,
            @Nullable Map<String, FactRow> facts,
            @Nullable String category,
            @Nullable String importance,
            @Nullable String validUntil,
            @Nullable List<String> channels) {}

    /** A category as it is written. */
    record CategoryRow(
            @Nullable Map<String, String> title,
            @Nullable List<String> always,
            @Nullable List<String> oneOf,
            @Nullable List<String> defaults,
            boolean promotional) {}

    record SubjectRow(@Nullable String type, @Nullable String id) {}

    record ConditionRow(@Nullable String field, @Nullable List<String> is) {}

    /** Written as the format alone where the field has the fact's name. */
    record FactRow(
            @Nullable String field,
            @Nullable String format,
            boolean optional,
            @Nullable String texts) {

        public static FactRow valueOf(String format) {
            return new FactRow(null, format, false, null);
        }
    }

    /**
     * @throws InvalidNotice if there are no rows, or one of them cannot work; the message names the row and the fault
     */
    static Notices read(Environment environment) {
        Map<String, NoticeCategory> categories = new LinkedHashMap<>();
        rows(environment, CATEGORIES, CategoryRow.class)
                .forEach((name, row) -> categories.put(name, category(name, row)));
        Map<String, Row> rows = rows(environment, PREFIX, Row.class);
        if (rows.isEmpty()) {
            throw new InvalidNotice("table", PREFIX + " has no rows");
        }
        return new Notices(
                rows.entrySet().stream()
                        .map(row -> notice(row.getKey(), row.getValue(), categories))
                        .toList(),
                List.copyOf(categories.values()));
    }

    private static <T> Map<String, T> rows(Environment environment, String prefix, Class<T> type) {
        try {
            return Binder.get(environment)
                    .bind(
                            prefix,
                            Bindable.mapOf(String.class, type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
                    .orElse(Map.of());
        } catch (BindException fault) {
            throw new InvalidNotice(
                    "table",
                    fault.getName() + ": "
                            + NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        }
    }

    private static NoticeCategory category(String name, CategoryRow row) {
        String what = "category " + name;
        check(NAME.matcher(name).matches(), what, "a name has small letters and hyphens only");
        Map<Language, String> title = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = required(row.title(), what, "title").get(language.code());
            title.put(language, required(text, what, "title." + language.code()));
        }
        Set<Channel> always = channels(what, orEmpty(row.always()));
        Set<Channel> oneOf = channels(what, orEmpty(row.oneOf()));
        Set<Channel> defaults = channels(what, required(row.defaults(), what, "defaults"));
        check(defaults.containsAll(always), what, "the defaults lack a channel that is always on");
        check(
                oneOf.isEmpty() || oneOf.stream().anyMatch(defaults::contains),
                what,
                "the defaults have none of the channels of which one stays on");
        return new NoticeCategory(name, title, always, oneOf, defaults, row.promotional());
    }

    private static Notice notice(String name, Row row, Map<String, NoticeCategory> categories) {
        check(NAME.matcher(name).matches(), name, "a name has small letters and hyphens only");
        SubjectRow subject = required(row.subject(), name, "subject");
        String type = required(subject.type(), name, "subject.type");
        String category = row.category() == null ? type : row.category();
        NoticeCategory known = categories.get(category);
        if (known == null) {
            throw new InvalidNotice(name, "there is no category " + category);
        }
        Map<String, FactRule> facts = facts(name, row.facts() == null ? Map.of() : row.facts());
        return new Notice(
                name,
                required(row.topic(), name, "topic"),
                required(row.event(), name, "event"),
                Optional.ofNullable(row.when()).map(when -> condition(name, when)),
                type,
                pointer(subject.id(), name, "subject.id"),
                recipients(name, row),
                orEmpty(row.oncePer()).stream()
                        .map(field -> field.equals(Notice.EVENT) ? field : pointer(field, name, "once-per"))
                        .toList(),
                facts,
                known,
                row.importance() == null
                        ? Importance.NORMAL
                        : constant(Importance.class, row.importance(), name, "importance"),
                validUntil(name, row.validUntil(), facts),
                channels(name, required(row.channels(), name, "channels")));
    }

    private static Optional<String> validUntil(String notice, @Nullable String fact, Map<String, FactRule> facts) {
        FactRule rule = fact == null ? null : facts.get(fact);
        check(
                fact == null || rule != null && rule.format() == FactFormat.TIME && !rule.optional(),
                notice,
                "valid-until must be one of the facts, a time that every event has, not " + fact);
        return Optional.ofNullable(fact);
    }

    private static Recipients recipients(String notice, Row row) {
        check(
                Stream.of(row.recipient(), row.audience(), row.addressee())
                                .filter(Objects::nonNull)
                                .count()
                        <= 1,
                notice,
                "it has a recipient, an audience or an addressee, not several");
        if (row.audience() != null) {
            return new Recipients.Members(pointer(row.audience(), notice, "audience"));
        }
        return row.addressee() != null
                ? new Recipients.Addressee(pointer(row.addressee(), notice, "addressee"))
                : new Recipients.Member(pointer(row.recipient(), notice, "recipient"));
    }

    private static Condition condition(String notice, ConditionRow when) {
        return new Condition(
                pointer(when.field(), notice, "when.field"), Set.copyOf(required(when.is(), notice, "when.is")));
    }

    private static Map<String, FactRule> facts(String notice, Map<String, FactRow> rows) {
        Map<String, FactRule> facts = new LinkedHashMap<>();
        rows.forEach((fact, row) -> {
            check(FACT.matcher(fact).matches() && !fact.equals("name"), notice, "a fact cannot be named " + fact);
            String field = row.field() == null ? "/" + fact : row.field();
            FactFormat format = constant(FactFormat.class, row.format(), notice, "format of the fact " + fact);
            check(
                    format.hasTexts() == (row.texts() != null),
                    notice,
                    "the fact " + fact + " needs texts if, and only if, it is a code");
            String texts = row.texts() == null ? "" : row.texts();
            facts.put(fact, new FactRule(pointer(field, notice, "field of " + fact), format, row.optional(), texts));
        });
        return facts;
    }

    private static Set<Channel> channels(String notice, List<String> channels) {
        return channels.stream()
                .map(channel -> constant(Channel.class, channel, notice, "channel"))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String written, String notice, String what) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        check(
                written != null && known.contains(written),
                notice,
                "unknown " + what + ": " + written + ", not one of " + String.join(", ", known));
        return Enum.valueOf(type, String.valueOf(written).toUpperCase(Locale.ROOT));
    }

    private static String pointer(@Nullable String pointer, String notice, String column) {
        check(
                POINTER.matcher(required(pointer, notice, column)).matches(),
                notice,
                column + " must be a JSON pointer like /claimId, not " + pointer);
        return String.valueOf(pointer);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T required(@Nullable T value, String notice, String column) {
        if (value == null) {
            throw new InvalidNotice(notice, column + " is missing");
        }
        return value;
    }

    private static void check(boolean holds, String notice, String fault) {
        if (!holds) {
            throw new InvalidNotice(notice, fault);
        }
    }
}
