package id.jmo.payout.application.inquiry;

import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The account inquiries. Who asked learns of the answer by the write that records it. */
public interface AccountInquiries {

    /** Adds it; one with its id that is there already is left as it is. */
    void add(AccountInquiry inquiry);

    /**
     * Reads, decides and writes, anew if another instance wrote in between.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    AccountInquiry change(InquiryId id, UnaryOperator<AccountInquiry> decision);

    /** Those of which the bank is to be asked by now, longest due first; none for whose answer nobody waits any more. */
    List<InquiryId> due(Instant now, int limit);

    /** Those whose time is over. */
    List<InquiryId> over(Instant now, int limit);

    void erase(InquiryId id);
}
