package id.jmo.account.messaging;

import id.jmo.account.model.dataupdate.ContactChanged;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.data-updates.v1}. Addresses travel encrypted. */
@Component
class DataUpdateEventMapper implements EventMapper<ContactChanged> {

    /** @param addressee who is reached under the old address */
    record Payload(MemberId memberId, Addressee addressee, Instant changedAt) {}

    record Addressee(CodeChannel channel, Confidential address, String language) {}

    @Override
    public Optional<Event> map(ContactChanged fact) {
        return Optional.of(new Event(
                "id.jmo.data-update.contact-changed.v1",
                new Payload(
                        fact.member(),
                        new Addressee(
                                fact.channel(), fact.address(), fact.language().code()),
                        fact.changedAt())));
    }
}
