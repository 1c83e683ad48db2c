package id.jmo.notification.application;

import id.jmo.notification.model.NoticeCategory;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever has the link of a promotional mail ends promotions for its recipient, over all channels. */
@UseCase
public final class Unsubscribe {

    private static final Logger LOG = LoggerFactory.getLogger(Unsubscribe.class);

    private final UnsubscribeLinks links;
    private final MemberPreferences preferences;
    private final Notices notices;
    private final KeepConsents consents;

    Unsubscribe(UnsubscribeLinks links, MemberPreferences preferences, Notices notices, KeepConsents consents) {
        this.links = links;
        this.preferences = preferences;
        this.notices = notices;
        this.consents = consents;
    }

    /** Has no effect for a token that we did not make, nor when repeated; the caller learns of neither. */
    public void fromPromotions(String token) {
        links.memberOf(token)
                .ifPresentOrElse(this::fromPromotions, () -> LOG.info("A link to unsubscribe that we did not make"));
    }

    void fromPromotions(MemberId member) {
        List<String> promotional = notices.categories().stream()
                .filter(NoticeCategory::promotional)
                .map(NoticeCategory::name)
                .toList();
        preferences.silence(member, promotional);
        consents.withdrawn(member);
    }
}
