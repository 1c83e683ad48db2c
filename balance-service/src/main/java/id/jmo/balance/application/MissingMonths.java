package id.jmo.balance.application;

import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months that an employer has not paid for a member, as contribution-service reports them. */
public interface MissingMonths {

    /**
     * @param month whose due day has passed
     * @param employerNumber under which the employer is registered (NPP)
     */
    record MissingMonth(YearMonth month, String employerNumber, String employer) {}

    /** Keeps the latest hundred of a member. */
    void reported(MemberId member, MissingMonth missing);

    /** @param employerNumber none of an independent worker */
    record PaidMonth(
            MemberId member, YearMonth month, @Nullable String employerNumber) {}

    /** They were paid after all, those that were missing. */
    void paid(List<PaidMonth> months);

    /** The latest first. */
    List<MissingMonth> of(MemberId member);
}
