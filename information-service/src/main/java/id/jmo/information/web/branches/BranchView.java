package id.jmo.information.web.branches;

import id.jmo.information.application.branches.FindBranches.Shown;
import id.jmo.information.model.branches.Accessibility;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.OpeningHours;
import id.jmo.platform.values.IndonesianTime;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A branch as everybody sees it.
 *
 * @param code names it in addresses and never changes
 * @param kind with its text
 * @param city the regency or city that it is in
 * @param phone none if it has no number of its own
 * @param distanceMetres along the earth's surface from the place asked for, to half a percent; none without a place
 * @param hours of each weekday, Monday first; on a holiday only a branch with {@code openOnHolidays} is open
 * @param slotMinutes how long an appointment lasts
 * @param timeZone its own: {@code WIB}, {@code WITA} or {@code WIT}
 * @param opening whether it is open now
 * @param sample made up for trials: no such place exists
 */
record BranchView(
        String code,
        String name,
        CodedKind kind,
        String address,
        String city,
        ProvinceView province,
        @Nullable String phone,
        double latitude,
        double longitude,
        @Nullable Long distanceMetres,
        List<ServiceView> services,
        List<CodedAccessibility> accessibility,
        List<DayHours> hours,
        boolean openOnHolidays,
        int slotMinutes,
        IndonesianTime timeZone,
        OpeningView opening,
        boolean sample) {

    record CodedKind(BranchKind code, String text) {}

    record CodedAccessibility(Accessibility code, String text) {}

    /** @param code two digits */
    record ProvinceView(String code, String name) {}

    /** @param appointments whether appointments are taken for it; if not, one just walks in */
    record ServiceView(BranchService code, String text, boolean appointments) {}

    /** @param hours such as {@code 08:00-15:00}, several separated by {@code |}; empty on a day without */
    record DayHours(DayOfWeek day, String hours) {}

    /**
     * @param changesAt when it closes or opens next, in its own time; none if not within a month
     * @param text the same in words
     */
    record OpeningView(boolean open, @Nullable OffsetDateTime changesAt, String text) {}

    static BranchView of(Shown shown, BranchTexts texts, Locale locale) {
        Branch branch = shown.branch();
        OpeningHours.Status status = shown.status();
        return new BranchView(
                branch.code(),
                branch.name(),
                new CodedKind(branch.kind(), texts.of(locale, "kind", branch.kind())),
                branch.address(),
                branch.city(),
                new ProvinceView(branch.province().code(), branch.province().title()),
                branch.phone(),
                branch.coordinates().latitude(),
                branch.coordinates().longitude(),
                shown.metres(),
                branch.services().keySet().stream()
                        .sorted()
                        .map(service -> new ServiceView(
                                service, texts.of(locale, "service", service), branch.capacityOf(service) > 0))
                        .toList(),
                branch.accessibility().stream()
                        .sorted()
                        .map(one -> new CodedAccessibility(one, texts.of(locale, "accessibility", one)))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new DayHours(day, branch.hours().textOf(day)))
                        .toList(),
                branch.hours().openOnHolidays(),
                branch.slotMinutes(),
                branch.province().time(),
                new OpeningView(
                        status instanceof OpeningHours.Status.Open,
                        offset(
                                switch (status) {
                                    case OpeningHours.Status.Open(ZonedDateTime closesAt) -> closesAt;
                                    case OpeningHours.Status.Closed(ZonedDateTime opensAt) -> opensAt;
                                }),
                        texts.status(locale, status, shown.today())),
                branch.sample());
    }

    private static @Nullable OffsetDateTime offset(@Nullable ZonedDateTime time) {
        return time == null ? null : time.toOffsetDateTime();
    }
}
