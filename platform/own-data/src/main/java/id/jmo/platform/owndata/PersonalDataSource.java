package id.jmo.platform.owndata;

import id.jmo.platform.values.MemberId;
import java.util.List;

/**
 * Gives what a service keeps of a member, for the copy that the member gets (Undang-Undang 27/2022, articles 7 and 13, of
 * which no text was at hand). A service has one or several; they are asked in the order of their beans.
 *
 * <p>The values are the member's own and are given in clear. Of other people a source gives no more than the API shows
 * the member elsewhere.
 */
public interface PersonalDataSource {

    /** Every section that this source ever gives. A service does not start while one of them lacks a text. */
    List<DataSection<?>> sections();

    /** What is on record of the member; sections without items for a member of whom nothing is. */
    List<DataSection.Content> read(MemberId member);
}
