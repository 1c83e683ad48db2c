package id.jmo.account.web.activities;

import id.jmo.account.application.activities.ActivitySource.Owner;
import id.jmo.account.application.activities.ReadActivities;
import id.jmo.account.application.activities.ReadActivities.Cursor;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to the member's account and data. */
@RestController
@RequestMapping("/api/v1/members/me/activities")
@ForRole(Role.MEMBER)
@Tag(name = "Own activities")
class OwnActivitiesController {

    private static final Pattern CURSOR = Pattern.compile("\\d{1,15}\\.[A-Za-z0-9:-]{1,80}");

    private final ReadActivities activities;
    private final ProblemTexts texts;

    OwnActivitiesController(ReadActivities activities, ProblemTexts texts) {
        this.activities = activities;
        this.texts = texts;
    }

    /**
     * Lists what happened to the member's account and data, the newest first: logins and failed ones of the last 90 days, passwords
     * and passkeys that changed, who saw the data in any service, and changes of the data.
     */
    @GetMapping
    Page<ActivityView> listOwnActivities(
            CurrentUser me,
            @CurrentMember MemberId member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Locale locale) {
        return activities
                .read(new Owner(member, me.id()), cursor(Cursors.ofForm(CURSOR, cursor)), limit)
                .map(activity -> ActivityView.of(activity, texts, locale));
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int dot = text.indexOf('.');
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))), text.substring(dot + 1));
    }
}
