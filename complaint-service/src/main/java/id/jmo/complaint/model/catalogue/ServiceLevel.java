package id.jmo.complaint.model.catalogue;

import id.jmo.platform.caseclock.TimeLimit;

/**
 * How long each side may take, in working days. The figures are those of SP4N-LAPOR: verified within 3, answered
 * within 5, closed after 10 without a word.
 *
 * @param verifyWithin from the submission until an officer has verified the complaint
 * @param answerWithin from the verification until the answer, without the days on which the member is waited for
 * @param replyWithin how long the member is waited for
 * @param closeAfter how long an answered complaint stays open for the member to object
 */
public record ServiceLevel(
        TimeLimit verifyWithin, TimeLimit answerWithin, TimeLimit replyWithin, TimeLimit closeAfter) {

    /** @throws IllegalArgumentException if a figure is less than 1 */
    public static ServiceLevel ofWorkingDays(int verify, int answer, int reply, int close) {
        return new ServiceLevel(
                TimeLimit.businessDays(verify),
                TimeLimit.businessDays(answer),
                TimeLimit.businessDays(reply),
                TimeLimit.businessDays(close));
    }
}
