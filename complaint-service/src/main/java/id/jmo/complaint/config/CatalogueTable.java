package id.jmo.complaint.config;

import id.jmo.complaint.model.catalogue.Catalogue;
import id.jmo.complaint.model.catalogue.ComplaintKind;
import id.jmo.complaint.model.catalogue.ComplaintKind.EvidenceRule;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.catalogue.FieldRule;
import id.jmo.complaint.model.catalogue.Localised;
import id.jmo.complaint.model.catalogue.ServiceLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Reads {@code jmo.complaint-catalogue}, written in {@code complaint-kinds.yaml}, and refuses what cannot work. */
final class CatalogueTable {

    private static final String PREFIX = "jmo.complaint-catalogue";
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int LONGEST_TEXT = 500;
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;

    private CatalogueTable() {}

    /** The whole file as it is written. */
    record File(
            @Nullable Map<String, LocalisedRow> teams,
            @Nullable LimitsRow limits,
            @Nullable List<KindRow> kinds) {}

    record LocalisedRow(@Nullable String id, @Nullable String en) {}

    /** In working days; what is absent is as in the rest of the catalogue. */
    record LimitsRow(
            @Nullable Integer verify,
            @Nullable Integer answer,
            @Nullable Integer reply,
            @Nullable Integer close) {}

    record KindRow(
            @Nullable String id,
            @Nullable LocalisedRow title,
            @Nullable LocalisedRow help,
            @Nullable String team,
            boolean hidesReporter,
            boolean inspectsEmployer,
            @Nullable LimitsRow limits,
            @Nullable List<FieldRow> fields,
            @Nullable EvidenceRow evidence,
            @Nullable List<String> corrects,
            boolean retired) {}

    record FieldRow(
            @Nullable String name,
            @Nullable String type,
            boolean required,
            @Nullable Long most,
            boolean identifiesReporter,
            @Nullable LocalisedRow label,
            @Nullable LocalisedRow help,
            @Nullable List<ChoiceRow> choices) {}

    record ChoiceRow(@Nullable String id, @Nullable LocalisedRow label) {}

    record EvidenceRow(boolean required, @Nullable List<LocalisedRow> wanted) {}

    /** @throws InvalidCatalogue naming the place and the fault */
    static Catalogue read(Environment environment) {
        File file;
        try {
            file = Binder.get(environment)
                    .bind(
                            PREFIX,
                            Bindable.of(File.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
                    .orElseThrow(() -> new InvalidCatalogue("the file", PREFIX + " is missing"));
        } catch (BindException fault) {
            throw new InvalidCatalogue(
                    String.valueOf(fault.getName()),
                    String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(fault).getMessage()));
        }
        return catalogue(file);
    }

    private static Catalogue catalogue(File file) {
        Map<String, Localised> teams = new LinkedHashMap<>();
        required(file.teams(), "the file", "teams")
                .forEach((id, name) -> teams.put(id, localised(name, "team " + id, "name")));
        LimitsRow limits = required(file.limits(), "the file", "limits");
        Set<String> ids = new HashSet<>();
        List<ComplaintKind> kinds = required(file.kinds(), "the file", "kinds").stream()
                .map(row -> kind(row, teams, limits, ids))
                .toList();
        check(kinds.stream().anyMatch(kind -> !kind.retired()), "the file", "no kind is offered");
        return new Catalogue(kinds, teams);
    }

    private static ComplaintKind kind(KindRow row, Map<String, Localised> teams, LimitsRow defaults, Set<String> ids) {
        String id = required(row.id(), "a kind", "id");
        check(ID.matcher(id).matches(), id, "an id has small letters and dashes only");
        check(ids.add(id), id, "two kinds have this id");
        String team = required(row.team(), id, "team");
        check(teams.containsKey(team), id, "unknown team: " + team);
        EvidenceRow evidence = row.evidence() == null ? new EvidenceRow(false, null) : row.evidence();
        List<Localised> wanted = orEmpty(evidence.wanted()).stream()
                .map(document -> localised(document, id, "evidence"))
                .toList();
        check(!evidence.required() || !wanted.isEmpty(), id, "evidence is required, but not said which");
        List<FieldRule> fields = fields(row, id);
        return new ComplaintKind(
                id,
                localised(row.title(), id, "title"),
                localised(row.help(), id, "help"),
                team,
                row.hidesReporter(),
                inspectsEmployer(row, fields, id),
                serviceLevel(row.limits() == null ? new LimitsRow(null, null, null, null) : row.limits(), defaults, id),
                fields,
                new EvidenceRule(evidence.required(), wanted),
                corrects(row, id),
                row.retired());
    }

    private static ServiceLevel serviceLevel(LimitsRow own, LimitsRow defaults, String kind) {
        return ServiceLevel.ofWorkingDays(
                days(own.verify(), defaults.verify(), kind, "verify"),
                days(own.answer(), defaults.answer(), kind, "answer"),
                days(own.reply(), defaults.reply(), kind, "reply"),
                days(own.close(), defaults.close(), kind, "close"));
    }

    private static int days(@Nullable Integer own, @Nullable Integer otherwise, String kind, String limit) {
        int days = own != null ? own : required(otherwise, kind, "the limit " + limit);
        check(days >= 1, kind, "the limit " + limit + " is at least one working day, not " + days);
        return days;
    }

    private static List<FieldRule> fields(KindRow row, String kind) {
        Set<String> names = new HashSet<>();
        return orEmpty(row.fields()).stream()
                .map(field -> {
                    String name = required(field.name(), kind, "the name of a field");
                    check(FIELD.matcher(name).matches(), kind, "a field cannot be named " + name);
                    check(names.add(name), kind, "two fields are named " + name);
                    return field(field, name, kind);
                })
                .toList();
    }

    /** A compliance case needs to know the employer. */
    private static boolean inspectsEmployer(KindRow row, List<FieldRule> fields, String kind) {
        if (row.inspectsEmployer()) {
            for (String name : ComplaintKind.EMPLOYER_FIELDS) {
                check(
                        fields.stream()
                                .anyMatch(field -> field.name().equals(name)
                                        && field.type() == FieldRule.Type.TEXT
                                        && field.required()
                                        && !field.identifiesReporter()),
                        kind,
                        "an employer is inspected by a required text " + name);
            }
        }
        return row.inspectsEmployer();
    }

    private static FieldRule field(FieldRow row, String name, String kind) {
        FieldRule.Type type = constant(FieldRule.Type.class, row.type(), kind, "type of the field " + name);
        boolean isChoice = type == FieldRule.Type.CHOICE;
        check(
                isChoice != orEmpty(row.choices()).isEmpty(),
                kind,
                "the field " + name + " needs choices if, and only if, it is one");
        boolean isText = type == FieldRule.Type.TEXT;
        check(
                row.most() == null || isText || type == FieldRule.Type.NUMBER || type == FieldRule.Type.AMOUNT,
                kind,
                "the field " + name + " has no most");
        check(row.most() == null || row.most() >= 1, kind, "the most of the field " + name + " is at least 1");
        return new FieldRule(
                name,
                type,
                row.required(),
                row.most() != null ? row.most() : isText ? LONGEST_TEXT : LARGEST_NUMBER,
                row.identifiesReporter(),
                localised(row.label(), kind, "label of the field " + name),
                row.help() == null ? new Localised("", "") : localised(row.help(), kind, "help of the field " + name),
                orEmpty(row.choices()).stream()
                        .map(choice -> new FieldRule.Choice(
                                required(choice.id(), kind, "the id of a choice of " + name),
                                localised(choice.label(), kind, "label of a choice of " + name)))
                        .toList());
    }

    private static Set<Correctable> corrects(KindRow row, String kind) {
        Set<Correctable> corrects = EnumSet.noneOf(Correctable.class);
        orEmpty(row.corrects())
                .forEach(written -> corrects.add(constant(Correctable.class, written, kind, "correction")));
        return corrects;
    }

    private static Localised localised(@Nullable LocalisedRow row, String where, String what) {
        LocalisedRow texts = required(row, where, what);
        return new Localised(text(texts.id(), where, what, "Indonesian"), text(texts.en(), where, what, "English"));
    }

    private static String text(@Nullable String text, String where, String what, String language) {
        check(text != null && !text.isBlank(), where, what + " has no " + language + " text");
        return String.valueOf(text).strip();
    }

    /** Written in small letters with dashes: {@code past-date}. */
    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String written, String kind, String what) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        check(
                written != null && known.contains(written),
                kind,
                "unknown " + what + ": " + written + ", not one of " + String.join(", ", known));
        return Enum.valueOf(
                type, String.valueOf(written).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T required(@Nullable T value, String where, String what) {
        if (value == null) {
            throw new InvalidCatalogue(where, what + " is missing");
        }
        return value;
    }

    private static void check(boolean holds, String where, String fault) {
        if (!holds) {
            throw new InvalidCatalogue(where, fault);
        }
    }
}
