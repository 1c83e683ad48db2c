package id.jmo.account.messaging;

import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The event of {@code jmo.bank-account-checks.v1}. */
@Component
class BankAccountCheckEventMapper implements EventMapper<BankAccountCheckRequested> {

    @Override
    public Optional<Event> map(BankAccountCheckRequested it) {
        return Optional.of(new Event(
                "id.jmo.bank-account-check.requested.v1",
                new AccountToInquire(
                        it.member(),
                        it.inquiry(),
                        AccountToInquire.Account.of(it.account(), it.holderName()),
                        it.validUntil())));
    }
}
