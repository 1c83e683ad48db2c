package id.jmo.account.application.rights;

import id.jmo.account.model.rights.DataCopy;
import id.jmo.platform.values.MemberId;
import java.util.List;

/** When copies of members' data were given. */
public interface DataCopies {

    /** Of a member the newest hundred are kept. */
    void add(MemberId member, DataCopy copy);

    /** The newest first. */
    List<DataCopy> of(MemberId member);
}
