package id.jmo.platform.owndata;

import id.jmo.platform.values.MemberId;

/** Data of one kind that a service erases when the member asks for it (Undang-Undang 27/2022, article 8). */
public interface ErasableData {

    /** As account-service names it in its orders. */
    String kind();

    /** Erases what there is; to do so again has no further effect. */
    void erase(MemberId member);
}
