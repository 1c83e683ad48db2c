package id.jmo.account.application.bankaccountcheck;

import id.jmo.account.model.bankaccountcheck.BankAccountCheck;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.account.model.dataupdate.InquiryId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The checks of bank accounts, each kept for a day. */
public interface BankAccountChecks {

    /**
     * Adds it and orders the inquiry in the same write; one with its id that is there already is left as it is.
     *
     * @return the one that is stored
     */
    BankAccountCheck add(BankAccountCheck asked, BankAccountCheckRequested order);

    Optional<BankAccountCheck> find(InquiryId id);

    /** Reads, decides and writes, anew if another instance wrote in between. One that is not there is left alone. */
    void change(InquiryId id, UnaryOperator<BankAccountCheck> decision);
}
