package id.jmo.notification.application;

import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.MemberId;
import java.util.function.UnaryOperator;

/** The members' consents to promotions. */
public interface Consents {

    ConsentHistory of(MemberId member);

    /** Reads, decides and, if it changes anything, writes; begins again if somebody else wrote in between. */
    ConsentHistory change(MemberId member, UnaryOperator<ConsentHistory> decision);
}
