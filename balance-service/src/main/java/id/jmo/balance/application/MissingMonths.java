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

    /** It was paid after all. */
    void paid(MemberId member, YearMonth month, @Nullable String employerNumber);

    /** The latest first. */
    List<MissingMonth> of(MemberId member);
}
