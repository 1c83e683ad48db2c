package id.jmo.payout.application.inquiry;

import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.workers.ErasureJob;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erases account inquiries for whose answer nobody waits any more. */
@UseCase
public class EraseInquiries implements ErasureJob.Erasable {

    private final AccountInquiries inquiries;

    EraseInquiries(AccountInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return inquiries.over(now, limit).stream().map(InquiryId::toString).toList();
    }

    @Override
    public void erase(String name) {
        inquiries.erase(new InquiryId(UUID.fromString(name)));
    }
}
