package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.web.worker.WorkerViews.ContributionView;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Pages of a member's contributions, the latest month first; a cursor is month and id of the last one. */
final class ContributionCursor {

    static final String FORM = "\\d{4}-(0[1-9]|1[0-2]):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final int PAGE = 24;

    private ContributionCursor() {}

    /** @param cursor of the {@link #FORM}; none for the first page */
    static Page<ContributionView> page(Contributions contributions, MemberId member, @Nullable String cursor) {
        return Page.cut(
                        contributions.of(member, cursor == null ? null : place(cursor), PAGE + 1),
                        PAGE,
                        ContributionCursor::of)
                .map(ContributionView::of);
    }

    private static String of(Contribution last) {
        return last.month() + ":" + last.id();
    }

    private static Contributions.Place place(String cursor) {
        int end = cursor.indexOf(':');
        return new Contributions.Place(
                YearMonth.parse(cursor.substring(0, end)),
                new ContributionId(Identifier.uuid(cursor.substring(end + 1))));
    }
}
