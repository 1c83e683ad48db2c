package id.jmo.account.config.bankaccountcheck;

import id.jmo.account.application.bankaccountcheck.BankAccountCheckTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how long a bank is asked whose an account is, before money is claimed to it. Our own figures.
 *
 * @param perMember how many checks a member may begin within the window
 * @param perAccount how many checks may be begun of one account within the window, whoever begins them
 * @param window from the first check on
 * @param answerWithin how long the bank is waited for
 */
@ConfigurationProperties("jmo.bank-account-checks")
record BankAccountCheckProperties(
        @DefaultValue("5") int perMember,
        @DefaultValue("5") int perAccount,
        @DefaultValue("24h") Duration window,
        @DefaultValue("30s") Duration answerWithin) {

    BankAccountCheckTerms terms() {
        return new BankAccountCheckTerms(perMember, perAccount, window, answerWithin);
    }
}
