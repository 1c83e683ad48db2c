package id.jmo.payout.messaging;

import id.jmo.payout.model.RefusalReason;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.payout.model.inquiry.AccountInquiry.State;
import id.jmo.payout.model.inquiry.InquiryId;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.account-inquiries.v1}: what the bank answered, without the account and its holder's name. */
@Component
class InquiryEventMapper implements EventMapper<AccountInquiry> {

    private static final String OWN_ACCOUNT = "OWN_ACCOUNT";

    /** @param outcome {@value #OWN_ACCOUNT}, or a {@link RefusalReason} */
    record Answered(InquiryId inquiryId, MemberId memberId, String outcome) {}

    @Override
    public Optional<Event> map(AccountInquiry inquiry) {
        return switch (inquiry.state()) {
            case State.Open _ -> Optional.empty();
            case State.Answered answered -> {
                RefusalReason refusal = answered.refusal();
                yield Optional.of(new Event(
                        "id.jmo.account-inquiry.answered.v1",
                        new Answered(inquiry.id(), inquiry.member(), refusal == null ? OWN_ACCOUNT : refusal.name())));
            }
        };
    }
}
