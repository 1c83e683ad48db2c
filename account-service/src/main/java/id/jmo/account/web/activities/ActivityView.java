package id.jmo.account.web.activities;

import id.jmo.account.model.activities.Activity;
import id.jmo.account.model.activities.Activity.Kind;
import id.jmo.account.web.sessions.DeviceView;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the member's account or data.
 *
 * @param text in the language of the request
 * @param address the network address of a login
 * @param device of a login; absent if the browser said nothing that is known
 * @param role of who saw the data, such as {@code claims-officer}; nobody is named
 */
record ActivityView(
        String activityId,
        OffsetDateTime at,
        Kind kind,
        String text,
        @Nullable String address,
        @Nullable DeviceView device,
        @Nullable String role) {

    static ActivityView of(Activity activity, ProblemTexts texts, Locale locale) {
        return new ActivityView(
                activity.id(),
                Jakarta.at(activity.at()),
                activity.kind(),
                texts.get(locale, "activity." + activity.kind(), Map.of()),
                activity.address(),
                DeviceView.of(activity.device()),
                activity.role());
    }
}
