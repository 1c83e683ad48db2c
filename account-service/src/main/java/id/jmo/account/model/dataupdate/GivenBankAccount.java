package id.jmo.account.model.dataupdate;

import id.jmo.account.model.BankAccount;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the step of the bank account. One that is new has to be the member's own, as the bank says, and is proved
 * with a code.
 *
 * @param inquiries how often the bank was asked for this update
 */
public record GivenBankAccount(int inquiries, State state) {

    /** So that nobody tries out whose accounts are. Our own figure. */
    static final int MOST_INQUIRIES = 5;

    /** What is known of the account that was given. */
    public sealed interface State {

        /** What is on record stays, if anything: the member has no other account. */
        record Kept() implements State {}

        /**
         * The bank is asked, and has not answered yet.
         *
         * @param proved whether the code was entered
         */
        record Checking(InquiryId inquiry, BankAccount account, boolean proved) implements State {}

        /** The account is the member's. */
        record Confirmed(InquiryId inquiry, BankAccount account, boolean proved) implements State {}

        /** The account is not kept. */
        record Refused(BankAccountRefusal.Reason reason) implements State {}
    }

    /**
     * What a member gives.
     *
     * @param account none if the member has no account, or keeps the one on record
     * @param before what was given before; the same account again changes nothing
     * @throws DataUpdateRefusal if there were too many
     */
    static GivenBankAccount given(
            @Nullable BankAccount account, @Nullable BankAccount onRecord, @Nullable GivenBankAccount before) {
        int asked = before == null ? 0 : before.inquiries;
        if (account == null || account.equals(onRecord)) {
            return new GivenBankAccount(asked, new State.Kept());
        }
        if (before != null && account.equals(before.account().orElse(null))) {
            return before;
        }
        if (asked >= MOST_INQUIRIES) {
            throw new DataUpdateRefusal(Reason.TOO_MANY_BANK_ACCOUNTS);
        }
        return new GivenBankAccount(asked + 1, new State.Checking(InquiryId.next(), account, false));
    }

    /** What the bank answered; about another account it changes nothing. */
    GivenBankAccount answered(InquiryId about, BankAccountRefusal.@Nullable Reason refusal) {
        if (!(state instanceof State.Checking checking) || !checking.inquiry().equals(about)) {
            return this;
        }
        return new GivenBankAccount(
                inquiries,
                refusal == null
                        ? new State.Confirmed(about, checking.account(), checking.proved())
                        : new State.Refused(refusal));
    }

    GivenBankAccount withProved(InquiryId about) {
        return switch (state) {
            case State.Checking(InquiryId inquiry, BankAccount account, boolean _)
            when inquiry.equals(about) -> new GivenBankAccount(inquiries, new State.Checking(inquiry, account, true));
            case State.Confirmed(InquiryId inquiry, BankAccount account, boolean _)
            when inquiry.equals(about) -> new GivenBankAccount(inquiries, new State.Confirmed(inquiry, account, true));
            case State.Kept(), State.Checking _, State.Confirmed _, State.Refused _ -> this;
        };
    }

    /** What a code proves; none if there is nothing to prove. */
    public Optional<InquiryId> inquiry() {
        return switch (state) {
            case State.Checking checking -> Optional.of(checking.inquiry());
            case State.Confirmed confirmed -> Optional.of(confirmed.inquiry());
            case State.Kept(), State.Refused _ -> Optional.empty();
        };
    }

    /** The account that is new; none if there is none, or it was refused. */
    public Optional<BankAccount> account() {
        return switch (state) {
            case State.Checking checking -> Optional.of(checking.account());
            case State.Confirmed confirmed -> Optional.of(confirmed.account());
            case State.Kept(), State.Refused _ -> Optional.empty();
        };
    }

    public boolean isProved() {
        return switch (state) {
            case State.Checking checking -> checking.proved();
            case State.Confirmed confirmed -> confirmed.proved();
            case State.Kept(), State.Refused _ -> false;
        };
    }

    boolean isDone() {
        return switch (state) {
            case State.Kept() -> true;
            case State.Confirmed confirmed -> confirmed.proved();
            case State.Checking _, State.Refused _ -> false;
        };
    }

    /**
     * @throws BankAccountRefusal if it was refused
     * @throws DataUpdateRefusal if the bank has not answered
     */
    void requireAnswered() {
        switch (state) {
            case State.Refused(BankAccountRefusal.Reason reason) -> throw new BankAccountRefusal(reason);
            case State.Checking _ -> throw new DataUpdateRefusal(Reason.BANK_ACCOUNT_BEING_CHECKED);
            case State.Kept(), State.Confirmed _ -> {}
        }
    }
}
