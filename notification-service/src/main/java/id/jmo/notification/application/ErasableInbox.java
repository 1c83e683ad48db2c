package id.jmo.notification.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;

/** The messages in a member's inbox, on a request for erasure. */
@UseCase
final class ErasableInbox implements ErasableData {

    private final Inbox inbox;

    ErasableInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String kind() {
        return "INBOX";
    }

    @Override
    public void erase(MemberId member) {
        inbox.removeAllOf(member);
    }
}
