package id.jmo.information.web.branches;

import id.jmo.information.application.search.BranchWords;
import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.OpeningHours;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts about branches in the language of the request, from {@code messages/problems_*.properties}. */
@Component
class BranchTexts implements BranchWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");
    private static final int DAYS_NAMED_BY_WEEKDAY = 7;

    private final ProblemTexts texts;

    BranchTexts(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The text of a code, such as {@code JHT_CLAIM} of the kind {@code service}. */
    String of(Locale locale, String kind, Enum<?> code) {
        return texts.get(locale, "branch." + kind + "." + code.name(), Map.of());
    }

    @Override
    public String of(BranchKind kind, Language language) {
        return of(language.locale(), "kind", kind);
    }

    @Override
    public String of(BranchService service, Language language) {
        return of(language.locale(), "service", service);
    }

    /** Such as "open now, closes 15.00" and "closed, opens Monday 08.00". */
    String status(Locale locale, OpeningHours.Status status, LocalDate today) {
        return switch (status) {
            case OpeningHours.Status.Open(ZonedDateTime closesAt) -> text(locale, "branch.open", closesAt, today);
            case OpeningHours.Status.Closed(ZonedDateTime opensAt) -> text(locale, "branch.closed", opensAt, today);
        };
    }

    private String text(Locale locale, String key, @Nullable ZonedDateTime next, LocalDate today) {
        if (next == null) {
            return texts.get(locale, key + ".for-long", Map.of());
        }
        LocalDate day = next.toLocalDate();
        String hour = HOUR.format(next);
        if (day.equals(today)) {
            return texts.get(locale, key + ".today", Map.of("hour", hour));
        }
        if (day.isBefore(today.plusDays(DAYS_NAMED_BY_WEEKDAY))) {
            String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
            return texts.get(locale, key + ".weekday", Map.of("weekday", weekday, "hour", hour));
        }
        return texts.get(locale, key + ".date", Map.of("date", day, "hour", hour));
    }
}
