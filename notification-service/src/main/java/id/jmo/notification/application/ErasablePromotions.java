package id.jmo.notification.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;

/** The choice to receive promotions outside the inbox, on a request for erasure. */
@UseCase
final class ErasablePromotions implements ErasableData {

    private final Unsubscribe unsubscribe;

    ErasablePromotions(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @Override
    public String kind() {
        return "PROMOTIONS";
    }

    @Override
    public void erase(MemberId member) {
        unsubscribe.fromPromotions(member);
    }
}
