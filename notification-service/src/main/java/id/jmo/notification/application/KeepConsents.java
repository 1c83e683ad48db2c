package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.NoticeCategory;
import id.jmo.notification.model.Preferences;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.MemberId;
import java.time.Clock;

/**
 * Records who consented to promotions, to which text, and when they withdrew that. Choosing a channel outside the app is
 * the consent, and leaving all of them the withdrawal.
 */
@UseCase
public final class KeepConsents {

    /** Of consents that were given before they were recorded; their text is not known. */
    private static final String BEFORE_RECORDS = "before-records";

    private final Consents consents;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    KeepConsents(Consents consents, Notices notices, Terms terms, Clock clock) {
        this.consents = consents;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param promotionsVersion of the text that members agree to now */
    public record Terms(String promotionsVersion) {}

    public ConsentHistory of(MemberId member) {
        return consents.of(member);
    }

    /** Whether the choice consents to promotions outside the app. */
    boolean isConsent(Preferences chosen) {
        return notices.categories().stream()
                .filter(NoticeCategory::promotional)
                .flatMap(category -> chosen.channelsFor(category).stream())
                .anyMatch(channel -> channel != Channel.INBOX);
    }

    /** Recorded before anything can be sent: there is never a promotion without a record of its consent. */
    void given(MemberId member) {
        consents.change(member, history -> history.give(terms.promotionsVersion(), clock.instant()));
    }

    /** Recorded once nothing is sent any more; a request that is repeated after a crash records it. */
    void withdrawn(MemberId member) {
        consents.change(member, history -> history.withdraw(clock.instant()));
    }

    /** Records the consent of whoever chose before consents were recorded; who has a record keeps it as it is. */
    public void recordEarlier(Preferences chosen) {
        if (isConsent(chosen)) {
            consents.change(
                    chosen.member(),
                    history -> history.equals(ConsentHistory.NONE)
                            ? ConsentHistory.givenBeforeRecords(BEFORE_RECORDS)
                            : history);
        }
    }
}
