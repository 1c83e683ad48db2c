package id.jmo.notification.web;

import id.jmo.notification.application.ChoosePreferences;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.NoticeCategory;
import id.jmo.notification.model.Preferences;
import id.jmo.notification.model.QuietHours;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.IndonesianTime;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the member wants to be notified. */
@RestController
@RequestMapping("/api/v1/notifications/preferences")
@ForRole(Role.MEMBER)
@Tag(name = "Notification preferences")
class PreferencesController {

    private final ChoosePreferences preferences;

    PreferencesController(ChoosePreferences preferences) {
        this.preferences = preferences;
    }

    /**
     * How the member is notified.
     *
     * @param quietHours absent if the member has none
     * @param timeZone of quiet hours and digest
     * @param digestHour the hour, 0 to 23, at which news of low importance comes in one mail; absent: each by itself
     */
    record PreferencesView(
            List<CategoryPreferenceView> categories,
            @Nullable QuietHoursBody quietHours,
            IndonesianTime timeZone,
            @Nullable Integer digestHour) {}

    /**
     * The channels for one kind of notices.
     *
     * @param title in the language of the request
     * @param always channels that cannot be switched off
     * @param oneOf at least one of these stays on; empty if none has to
     * @param promotional whether it is sent with consent only: choosing a channel is the consent
     */
    record CategoryPreferenceView(
            String category,
            String title,
            List<Channel> channels,
            List<Channel> always,
            List<Channel> oneOf,
            boolean promotional) {}

    /**
     * Hours in which no device rings, except for what is urgent; at most 14, also past midnight.
     *
     * @param from inclusive, such as 22:00
     * @param until exclusive, such as 05:30
     */
    record QuietHoursBody(
            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "hour-form")
            String from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "hour-form")
            String until) {

        private static QuietHoursBody of(QuietHours quiet) {
            return new QuietHoursBody(quiet.from().toString(), quiet.until().toString());
        }
    }

    /**
     * All of what the member chooses.
     *
     * @param categories a category that is not among them gets its defaults
     * @param timeZone of quiet hours and digest
     * @param digestHour 0 to 23; absent for no digest
     */
    record PreferencesRequest(
            @NotNull @Size(max = 50) List<@NotNull @Valid CategoryPreferenceRequest> categories,
            @Valid @Nullable QuietHoursBody quietHours,
            @NotNull IndonesianTime timeZone,
            @Min(0) @Max(23) @Nullable Integer digestHour) {}

    /** The channels for one kind of notices. */
    record CategoryPreferenceRequest(
            @NotNull @Size(max = 50) String category,
            @NotNull @Size(max = 10) List<@NotNull Channel> channels) {}

    /** Returns how the member wants to be notified, and what can be chosen. */
    @GetMapping
    PreferencesView getNotificationPreferences(@CurrentMember MemberId me, Locale locale) {
        return view(preferences.of(me), Language.of(locale.getLanguage()).orElse(Language.INDONESIAN));
    }

    /** Chooses how the member wants to be notified, in place of what was chosen before. */
    @PutMapping
    PreferencesView chooseNotificationPreferences(
            @CurrentMember MemberId me, @RequestBody @Valid PreferencesRequest request, Locale locale) {
        Problem faulty = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        Map<String, Set<Channel>> channels = channels(request.categories(), faulty);
        Optional<QuietHours> quiet = quietHours(request.quietHours(), faulty);
        if (!faulty.faultNames().isEmpty()) {
            throw faulty;
        }
        preferences.choose(
                new Preferences(me, channels, quiet, request.timeZone(), Optional.ofNullable(request.digestHour())));
        return getNotificationPreferences(me, locale);
    }

    private Map<String, Set<Channel>> channels(List<CategoryPreferenceRequest> requested, Problem faulty) {
        Map<String, NoticeCategory> known =
                preferences.categories().stream().collect(Collectors.toMap(NoticeCategory::name, Function.identity()));
        Map<String, Set<Channel>> chosen = new HashMap<>();
        for (int i = 0; i < requested.size(); i++) {
            CategoryPreferenceRequest request = requested.get(i);
            String field = "categories[" + i + "].";
            Set<Channel> channels = Set.copyOf(request.channels());
            NoticeCategory category = known.get(request.category());
            if (category == null) {
                faulty.fault(field + "category", "notice-category-unknown");
            } else if (chosen.put(category.name(), channels) != null) {
                faulty.fault(field + "category", "notice-category-twice");
            } else if (!channels.containsAll(category.always())) {
                faulty.fault(field + "channels", "channel-always-on", names(category.always()));
            } else if (!category.oneOf().isEmpty() && category.oneOf().stream().noneMatch(channels::contains)) {
                faulty.fault(field + "channels", "channel-one-of", names(category.oneOf()));
            }
        }
        return chosen;
    }

    private static Optional<QuietHours> quietHours(@Nullable QuietHoursBody requested, Problem faulty) {
        if (requested == null) {
            return Optional.empty();
        }
        LocalTime from = LocalTime.parse(requested.from());
        LocalTime until = LocalTime.parse(requested.until());
        if (!QuietHours.isPossible(from, until)) {
            faulty.fault("quietHours.until", "quiet-hours-length", QuietHours.LONGEST.toHours());
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from, until));
    }

    private PreferencesView view(Preferences chosen, Language language) {
        return new PreferencesView(
                preferences.categories().stream()
                        .map(category -> new CategoryPreferenceView(
                                category.name(),
                                category.title().getOrDefault(language, category.name()),
                                sorted(chosen.channelsFor(category)),
                                sorted(category.always()),
                                sorted(category.oneOf()),
                                category.promotional()))
                        .toList(),
                chosen.quietHours().map(QuietHoursBody::of).orElse(null),
                chosen.time(),
                chosen.digestHour().orElse(null));
    }

    private static List<Channel> sorted(Collection<Channel> channels) {
        return channels.stream().sorted().toList();
    }

    private static String names(Set<Channel> channels) {
        return sorted(channels).stream().map(Channel::name).collect(Collectors.joining(", "));
    }
}
