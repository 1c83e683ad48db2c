package id.jmo.account.application.bankaccountcheck;

import id.jmo.account.application.Members;
import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Status;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Verdict;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRefusal;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A member asks, before claiming money, whether a bank account is in their own name. The bank is asked by payout-service, as
 * for a data update.
 */
@UseCase
public class CheckBankAccount {

    private final BankAccountChecks checks;
    private final Members members;
    private final CodeLimits limits;
    private final BankAccountCheckTerms terms;
    private final Clock clock;

    CheckBankAccount(
            BankAccountChecks checks, Members members, CodeLimits limits, BankAccountCheckTerms terms, Clock clock) {
        this.checks = checks;
        this.members = members;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
    }

    /** A check, and where it stands at this moment. */
    public record Standing(BankAccountCheck check, Status status) {}

    /**
     * Begins a check; the same one again changes nothing and counts once.
     *
     * @throws MemberRefusal if the member is unknown
     * @throws BankAccountCheckRefusal if there were too many
     */
    public Standing begin(InquiryId id, MemberId me, BankAccount account) {
        return checks.find(id).map(this::standing).orElseGet(() -> standing(ask(id, me, account)));
    }

    private BankAccountCheck ask(InquiryId id, MemberId me, BankAccount account) {
        Member member = members.find(me).orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
        Instant now = clock.instant();
        take("bank account check|member|" + me, terms.perMember(), now);
        take(
                "bank account check|account|" + account.bankCode() + "|"
                        + account.number().reveal(),
                terms.perAccount(),
                now);
        Instant waitsUntil = now.plus(terms.answerWithin());
        return checks.add(
                BankAccountCheck.asked(id, me, waitsUntil, now),
                new BankAccountCheckRequested(
                        me, id, account, Confidential.of(member.name().text()), waitsUntil));
    }

    private void take(String name, int most, Instant now) {
        limits.take(name, new CodeLimits.Limit(most, terms.window(), Duration.ZERO), now)
                .ifPresent(again -> {
                    throw BankAccountCheckRefusal.tooManyUntil(again, now);
                });
    }

    /** @throws BankAccountCheckRefusal if the member has no such check */
    public Standing read(InquiryId id, MemberId me) {
        return checks.find(id)
                .filter(check -> check.member().equals(me))
                .map(this::standing)
                .orElseThrow(BankAccountCheckRefusal::unknown);
    }

    /** The bank's answer; to a question that was no check, or is erased, it changes nothing. */
    public void bankAnswered(InquiryId id, Verdict verdict) {
        checks.change(id, check -> check.answered(verdict));
    }

    private Standing standing(BankAccountCheck check) {
        return new Standing(check, check.status(clock.instant()));
    }
}
