package id.jmo.account.application.bankaccountcheck;

import java.time.Duration;

/**
 * How often and how long is asked. No text gives these figures; they are our own.
 *
 * @param perMember how many checks a member may begin within the window
 * @param perAccount how many checks may be begun of one account within the window, whoever begins them
 * @param window from the first check on
 * @param answerWithin how long the bank is waited for, before it counts as not answering
 */
public record BankAccountCheckTerms(int perMember, int perAccount, Duration window, Duration answerWithin) {}
