package id.jmo.account.messaging;

import id.jmo.account.model.dataupdate.DataUpdateFact;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.data-updates.v1}. Addresses and accounts travel encrypted. */
@Component
class DataUpdateEventMapper implements EventMapper<DataUpdateFact> {

    /** @param addressee who is reached under the old address */
    record Payload(MemberId memberId, Addressee addressee, Instant changedAt) {}

    record Addressee(CodeChannel channel, Confidential address, String language) {}

    @Override
    public Optional<Event> map(DataUpdateFact fact) {
        return Optional.of(
                switch (fact) {
                    case DataUpdateFact.ContactChanged it ->
                        new Event(
                                "id.jmo.data-update.contact-changed.v1",
                                changed(it.member(), it.channel(), it.address(), it.language(), it.changedAt()));
                    case DataUpdateFact.BankAccountChanged it ->
                        new Event(
                                "id.jmo.data-update.bank-account-changed.v1",
                                changed(it.member(), it.channel(), it.address(), it.language(), it.changedAt()));
                    case DataUpdateFact.BankAccountGiven it ->
                        new Event(
                                "id.jmo.data-update.bank-account-given.v1",
                                new AccountToInquire(
                                        it.member(),
                                        it.inquiry(),
                                        AccountToInquire.Account.of(it.account(), it.holderName()),
                                        it.validUntil()));
                });
    }

    private static Payload changed(
            MemberId member, CodeChannel channel, Confidential address, Language language, Instant at) {
        return new Payload(member, new Addressee(channel, address, language.code()), at);
    }
}
