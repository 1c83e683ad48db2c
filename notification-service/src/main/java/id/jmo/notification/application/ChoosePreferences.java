package id.jmo.notification.application;

import id.jmo.notification.model.NoticeCategory;
import id.jmo.notification.model.Preferences;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A member chooses how to be notified. The choice holds for what waits already, too. */
@UseCase
public final class ChoosePreferences {

    private final MemberPreferences preferences;
    private final Deliveries deliveries;
    private final Notices notices;
    private final KeepConsents consents;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ChoosePreferences(
            MemberPreferences preferences,
            Deliveries deliveries,
            Notices notices,
            KeepConsents consents,
            WakeUpSignal wakeUp,
            Clock clock) {
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.notices = notices;
        this.consents = consents;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** What there is to choose channels for. */
    public List<NoticeCategory> categories() {
        return notices.categories();
    }

    public Preferences of(MemberId member) {
        return preferences.of(member);
    }

    public void choose(Preferences chosen) {
        Instant now = clock.instant();
        boolean consented = consents.isConsent(chosen);
        if (consented) {
            consents.given(chosen.member());
        }
        preferences.keep(chosen, chosen.nextDigest(now));
        if (!consented) {
            consents.withdrawn(chosen.member());
        }
        if (chosen.digestHour().isEmpty()) {
            deliveries.releaseFromDigest(chosen.member(), now);
        }
        deliveries.makeWaitingDue(chosen.member(), now);
        wakeUp.signal();
    }
}
